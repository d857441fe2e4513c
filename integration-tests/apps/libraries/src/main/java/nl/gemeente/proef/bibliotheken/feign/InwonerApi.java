package nl.gemeente.proef.bibliotheken.feign;

import feign.Param;
import feign.RequestLine;
import nl.gemeente.proef.bibliotheken.Persoon;

/** What another system offers. */
public interface InwonerApi {

    /** A rule logs after it. */
    @RequestLine("GET /inwoners/{bsn}")
    Persoon haal(@Param("bsn") String bsn);

    /** A rule logs before it. */
    @RequestLine("GET /inwoners/{bsn}/adres")
    String adres(@Param("bsn") String bsn);

    /** A default method, run by Feign on the proxy. */
    default Persoon haalZeker(String bsn) {
        return haal(bsn);
    }
}
