package nl.gemeente.proef.bibliotheken.guice;

import com.google.inject.AbstractModule;
import com.google.inject.matcher.Matchers;
import nl.gemeente.proef.bibliotheken.Persoon;

/** Guice makes a subclass of it, for its interceptors. */
public class Loket {

    /** A rule logs after it. */
    @Bewaakt
    public Persoon zoek(String bsn) {
        return new Persoon(bsn, "Vriesema");
    }

    /** A rule logs before it. */
    @Bewaakt
    public String adres(String bsn) {
        return "Dorpsstraat";
    }

    /** Binds the interceptors: two, which only let calls pass. */
    public static final class Module extends AbstractModule {

        @Override
        protected void configure() {
            bindInterceptor(
                    Matchers.any(),
                    Matchers.annotatedWith(Bewaakt.class),
                    aanroep -> aanroep.proceed(),
                    aanroep -> aanroep.proceed());
        }
    }
}
