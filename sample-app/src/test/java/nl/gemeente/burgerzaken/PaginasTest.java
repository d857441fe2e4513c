package nl.gemeente.burgerzaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class PaginasTest {

    @Value("${local.server.port}")
    private int port;

    private Aanroeper browser;

    @BeforeEach
    void open() {
        browser = new Aanroeper(port);
    }

    @Test
    void offersTheThreeTasksInDutch() throws Exception {
        assertThat(browser.pagina("/").body())
                .contains(
                        "<html lang=\"nl\">", "Persoon raadplegen", "Verhuizing registreren", "Huwelijk voorbereiden");
        assertThat(browser.pagina("/burgerzaken.css").statusCode()).isEqualTo(200);
    }

    @Test
    void looksSomebodyUp() throws Exception {
        assertThat(browser.formulier("/personen/zoeken", "achternaam", "Olt", "geboortedatum", "1970-01-14")
                        .body())
                .contains("Karin Olthof", "value=\"5872525\"");
        assertThat(browser.formulier("/personen/tonen", "bsn", "5872525").body())
                .contains("14-01-1970", "5872525");
    }

    @Test
    void leadsThroughAVerhuizing() throws Exception {
        HttpResponse<String> zoekscherm = browser.formulier("/verhuizingen");
        String zaak = zoekscherm.uri().getPath();
        assertThat(zoekscherm.body()).contains("action=\"" + zaak + "/zoeken\"");
        assertThat(browser.formulier(zaak + "/zoeken", "achternaam", "Vriesw", "geboortedatum", "1969-11-23")
                        .body())
                .contains("Pieter Vrieswijk", "Paula Vrieswoud", "Anton Vrieswegen");
        assertThat(browser.formulier(zaak + "/selectie", "bsn", "6351429").body())
                .contains("Anton Vrieswegen", "Medebewoners tonen");
        assertThat(browser.formulier(zaak + "/huishouden", "bsn", "6351429").body())
                .contains("Er zijn geen medebewoners.");

        HttpResponse<String> klaar = browser.formulier(
                zaak + "/registratie",
                "bsn",
                "6351429",
                "straat",
                "Lindelaan",
                "huisnummer",
                "12",
                "postcode",
                "9002CD",
                "woonplaats",
                "Voorbeeldstad");

        assertThat(klaar.body()).contains("De verhuizing is geregistreerd");
        assertThat(browser.formulier("/personen/tonen", "bsn", "6351429").body())
                .contains("Lindelaan 12, 9002CD Voorbeeldstad");
    }

    @Test
    void leadsThroughAHuwelijk() throws Exception {
        assertThat(browser.pagina("/huwelijken").body()).contains("Intake huwelijk");
        HttpResponse<String> getuigen =
                browser.formulier("/huwelijken", "partners", "2308572", "partners", "9358297", "datum", "2027-01-15");
        assertThat(getuigen.body()).contains("getuige 4");

        HttpResponse<String> controle = browser.formulier(
                getuigen.uri().getPath(), "getuigen", "5872525", "getuigen", "6235489", "getuigen", "", "getuigen", "");

        assertThat(browser.formulier(controle.uri().getPath()).body())
                .contains("Geen bezwaar", "Hendrika Vrieswijk", "Johannes Dijkgraaf");
    }

    @Test
    void explainsOnAPageWhyARequestIsRefused() throws Exception {
        HttpResponse<String> onbekend = browser.formulier("/personen/tonen", "bsn", "1111111");
        assertThat(onbekend.statusCode()).isEqualTo(404);
        assertThat(onbekend.body()).contains("<h1>Dat kan niet</h1>", "geen persoon");
        assertThat(browser.pagina("/bestaat-niet").body()).contains("Er ging iets mis");
    }
}
