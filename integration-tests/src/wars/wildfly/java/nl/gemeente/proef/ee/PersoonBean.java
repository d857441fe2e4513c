package nl.gemeente.proef.ee;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;

/** An EJB that is only reached through its local view. */
@Stateless
public class PersoonBean implements PersoonLokaal {

    @EJB
    private Boekhouding boekhouding;

    @Override
    public Persoon zoekOpBsn(String bsn) {
        return new Persoon(bsn);
    }

    @Override
    public Persoon schrijfUit(String bsn) {
        boekhouding.schrijf("uit");
        return new Persoon(bsn);
    }
}
