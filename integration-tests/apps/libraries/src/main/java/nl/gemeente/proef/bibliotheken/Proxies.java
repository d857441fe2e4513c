package nl.gemeente.proef.bibliotheken;

import com.google.inject.Guice;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import nl.gemeente.proef.bibliotheken.bytebuddy.Bron;
import nl.gemeente.proef.bibliotheken.bytebuddy.Onderklassen;
import nl.gemeente.proef.bibliotheken.cdi.Archief;
import nl.gemeente.proef.bibliotheken.cdi.Balie;
import nl.gemeente.proef.bibliotheken.cdi.Controle;
import nl.gemeente.proef.bibliotheken.cdi.InGeheugen;
import nl.gemeente.proef.bibliotheken.cdi.Verfraaid;
import nl.gemeente.proef.bibliotheken.feign.Clients;
import nl.gemeente.proef.bibliotheken.feign.InwonerApi;
import nl.gemeente.proef.bibliotheken.guice.Loket;
import nl.gemeente.proef.bibliotheken.hulp.Kaartenbak;
import nl.gemeente.proef.bibliotheken.hulp.WankeleBron;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Calls through what libraries put around a method. */
final class Proxies {

    private static final String BSN = "2308572";

    private Proxies() {}

    static void alles() throws Exception {
        InwonerApi api = Clients.inwoners();
        Stap.doe("feign achteraf", () -> api.haal(BSN).naam());
        Stap.doe("feign vooraf", () -> api.adres(BSN));
        Stap.doe("feign default", () -> api.haalZeker("9358297").naam());
        cdi();
        Loket loket = Guice.createInjector(new Loket.Module()).getInstance(Loket.class);
        Stap.doe("guice achteraf", () -> loket.zoek(BSN).naam());
        Stap.doe("guice vooraf", () -> loket.adres(BSN));
        Bron bron = Onderklassen.bron();
        Stap.doe("byte buddy achteraf", () -> bron.zoek(BSN).naam());
        Stap.doe("byte buddy vooraf", () -> bron.adres(BSN));
        Stap.doe("byte buddy zonder super", () -> bron.nergens(BSN));
        hulp();
    }

    private static void cdi() throws Exception {
        try (WeldContainer container = new Weld()
                .disableDiscovery()
                .addBeanClasses(Balie.class, InGeheugen.class, Controle.class, Verfraaid.class)
                .addInterceptor(Controle.class)
                .addDecorator(Verfraaid.class)
                .initialize()) {
            Balie balie = container.select(Balie.class).get();
            Stap.doe("cdi achteraf", () -> balie.zoek(BSN).naam());
            Stap.doe("cdi vooraf", () -> balie.adres(BSN));
            Archief archief = container.select(Archief.class).get();
            Stap.doe("cdi decorator", () -> archief.lees(BSN).naam());
        }
    }

    private static void hulp() throws Exception {
        WankeleBron wankel = new WankeleBron();
        Retry opnieuw = Retry.of(
                "proef",
                RetryConfig.custom()
                        .maxAttempts(2)
                        .waitDuration(Duration.ofMillis(1))
                        .build());
        Stap.doe(
                "resilience4j achteraf",
                () -> Retry.decorateSupplier(opnieuw, () -> wankel.zoek(BSN))
                        .get()
                        .naam());
        Stap.doe(
                "resilience4j vooraf",
                () -> Retry.decorateSupplier(opnieuw, () -> wankel.adres(BSN)).get());
        Kaartenbak kaarten = new Kaartenbak();
        Stap.doe("guava gevuld", () -> kaarten.geef(BSN).naam());
        Stap.doe("guava geraakt", () -> kaarten.geef(BSN).naam());
    }
}
