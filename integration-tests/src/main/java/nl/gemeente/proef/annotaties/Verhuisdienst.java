package nl.gemeente.proef.annotaties;

import java.util.List;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Choice;
import nl.verwerkingenlogging.annotations.Entry;
import nl.verwerkingenlogging.annotations.OnFailure;
import nl.verwerkingenlogging.annotations.Verwerking;

/** A service whose annotation gives values to those of its methods that are annotated. */
@Verwerking(
        verwerkingsactiviteit = "proef",
        actieNaam = "Registreren verhuizing",
        verwerkingNaam = "Registratie verhuizing",
        bewaartermijn = "P10Y")
public class Verhuisdienst {

    /**
     * Registers a move.
     *
     * @param zaak UUID of the zaak
     * @param aanvrager who moves
     * @param medebewoners who moves along
     */
    @Verwerking(verwerkingId = "arg0", handelingNaam = "Opslaan")
    public void verhuis(
            String zaak,
            @Betrokkene(objectId = "bsn", betrokkenheid = "Aanvrager") Persoon aanvrager,
            @Betrokkene(objectId = "[*].bsn", betrokkenheid = "Medebewoner") List<Persoon> medebewoners) {}

    /**
     * Looks up two groups in one result.
     *
     * @return the persons
     */
    @Verwerking(actieNaam = "Uitvoeren vereiste controles")
    @Betrokkene(objectId = "resultaat[0].bsn", betrokkenheid = "Aanvrager")
    @Betrokkene(objectId = "resultaat[1].bsn", betrokkenheid = "Medebewoner")
    public List<Persoon> controleer() {
        return List.of(new Persoon("2308572"), new Persoon("9358297"));
    }

    /**
     * Has no {@code @Verwerking} of its own: that of the type holds.
     *
     * @param bsn who
     */
    public void bevestig(@Betrokkene String bsn) {}

    /**
     * Chooses a text by a code.
     *
     * @param bsn who
     * @param code the code
     */
    @Verwerking(
            actieNaam = "Kiezen",
            choices =
                    @Choice(
                            attribute = "handelingNaam",
                            from = "arg1",
                            map = @Entry(key = "V", value = "Verhuizing"),
                            otherwise = "Overig"))
    public void kies(@Betrokkene String bsn, String code) {}

    /**
     * May go on unlogged.
     *
     * @param bsn who, or null
     * @return the argument
     */
    @Verwerking(actieNaam = "Soepel", onFailure = OnFailure.LENIENT)
    public String soepel(@Betrokkene String bsn) {
        return bsn;
    }

    /**
     * Matched by the configuration as well, which wins.
     *
     * @param bsn who
     */
    @Verwerking(actieNaam = "Volgens de annotatie")
    public void dubbel(@Betrokkene String bsn) {}

    /**
     * Not annotated.
     *
     * @param bsn who
     * @return the argument
     */
    public String gewoon(String bsn) {
        return bsn;
    }
}
