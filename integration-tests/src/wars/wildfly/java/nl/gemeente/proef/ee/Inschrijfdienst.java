package nl.gemeente.proef.ee;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** A CDI bean behind a client proxy, an interceptor of its own, that of the transaction, and a decorator. */
@ApplicationScoped
public class Inschrijfdienst implements Inschrijving {

    @EJB
    private Boekhouding boekhouding;

    @Override
    @Transactional
    @Geteld
    public Persoon schrijfIn(String bsn) {
        boekhouding.schrijf("in");
        return new Persoon(bsn);
    }
}
