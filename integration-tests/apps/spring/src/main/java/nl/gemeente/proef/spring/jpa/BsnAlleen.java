package nl.gemeente.proef.spring.jpa;

/** A projection for which Spring Data makes a proxy. */
public interface BsnAlleen {

    /**
     * Who it is.
     *
     * @return the identifier
     */
    String getBsn();
}
