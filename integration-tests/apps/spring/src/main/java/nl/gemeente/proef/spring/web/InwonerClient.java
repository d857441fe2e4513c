package nl.gemeente.proef.spring.web;

import nl.gemeente.proef.spring.Persoon;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/** A client that Spring makes from this interface. */
public interface InwonerClient {

    /** Asks for a person. */
    @GetExchange("/inwoners/{bsn}")
    Persoon haal(@PathVariable("bsn") String bsn);

    /** Asks for the answer around it. */
    @GetExchange("/antwoorden/{bsn}")
    Persoon haalAntwoord(@PathVariable("bsn") String bsn);
}
