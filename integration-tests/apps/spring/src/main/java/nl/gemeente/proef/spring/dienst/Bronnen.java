package nl.gemeente.proef.spring.dienst;

import nl.gemeente.proef.spring.Persoon;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A configuration class, of which Spring makes a subclass, with a method that is no bean. */
@Configuration
public class Bronnen {

    /** A person as a bean. */
    @Bean
    Persoon voorbeeld() {
        return lees("2308572");
    }

    /** Reads a person. */
    public Persoon lees(String bsn) {
        return new Persoon(bsn, "Vriesema");
    }
}
