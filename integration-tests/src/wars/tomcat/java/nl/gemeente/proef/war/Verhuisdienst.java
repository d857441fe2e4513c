package nl.gemeente.proef.war;

import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;

/** The newer part of the application, whose developers wrote annotations. */
public class Verhuisdienst {

    @Verwerking(verwerkingsactiviteit = "proef", actieNaam = "Registreren verhuizing")
    public String verhuis(@Betrokkene(objectId = "bsn", betrokkenheid = "Aanvrager") Persoon persoon) {
        return "verhuisd: " + persoon.getNaam();
    }
}
