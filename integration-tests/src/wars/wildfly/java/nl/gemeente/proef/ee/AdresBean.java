package nl.gemeente.proef.ee;

import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;

/** An EJB with a no-interface view: the container hands out a subclass. */
@Stateless
@LocalBean
public class AdresBean {

    public String adresVan(String bsn) {
        return "Dorpsstraat 1";
    }
}
