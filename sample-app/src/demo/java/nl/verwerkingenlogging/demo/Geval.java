package nl.verwerkingenlogging.demo;

import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import nl.verwerkingenlogging.demo.Actie.Namen;

/**
 * A worked case of the standard, and what must be logged for it.
 *
 * @param nummer the standard's name of it
 * @param titel what happens
 * @param verwacht the actions, in order of tijdstip
 */
record Geval(String nummer, String titel, List<Verwacht> verwacht) {

    /** A move: the employee types the burgerservicenummer, and stores the new address. */
    static final Geval VERHUIZING = new Geval(
            "C9172",
            "verhuizing van een persoon wiens burgerservicenummer bekend is",
            List.of(
                    verhuizing("Ophalen persoonsgegevens", "Aanvrager", "2308572"),
                    verhuizing("Opslaan persoonsgegevens", "Aanvrager", "2308572")));

    /** The same, but the person must be found first. */
    static final Geval ZOEKEN = new Geval(
            "C4081",
            "verhuizing van een persoon die eerst gezocht en geselecteerd wordt",
            List.of(
                    verhuizing("Zoeken persoon", "Getoond in zoekresultaat", "2308572", "5649587", "6351429"),
                    verhuizing("Selecteren persoon", "Aanvrager", "2308572"),
                    verhuizing("Ophalen persoonsgegevens", "Aanvrager", "2308572"),
                    verhuizing("Opslaan persoonsgegevens", "Aanvrager", "2308572")));

    /** A marriage: partners, getuigen, and the check that the partners are not related. */
    static final Geval HUWELIJK = new Geval(
            "C4084",
            "huwelijk met getuigen en verwantschapscontrole",
            List.of(
                    verwacht(
                            new Namen("Huwelijk", "Intake", "Opslaan persoonsgegevens"),
                            "Partner",
                            "2308572",
                            "9358297"),
                    verwacht(
                            new Namen("Huwelijk", "Voorbereiding huwelijksakte", "Opvoeren getuigen"),
                            "Getuige",
                            "5872525",
                            "6235489"),
                    verwacht(
                            new Namen("Huwelijk", "Voorbereiding huwelijksakte", "Uitvoeren vereiste controles"),
                            "Verwantschapscontrole",
                            "4282547",
                            "6252598")));

    @Override
    public String toString() {
        return nummer + ": " + titel;
    }

    private static Verwacht verhuizing(String actie, String betrokkenheid, String... bsns) {
        return verwacht(new Namen("Registratie verhuizing", null, actie), betrokkenheid, bsns);
    }

    private static Verwacht verwacht(Namen namen, String betrokkenheid, String... bsns) {
        NavigableSet<Betrokkene> betrokkenen = new TreeSet<>();
        Arrays.stream(bsns).map(bsn -> new Betrokkene(bsn, betrokkenheid)).forEach(betrokkenen::add);
        return new Verwacht(namen, betrokkenen);
    }

    /**
     * What an action must be.
     *
     * @param namen what it is called
     * @param betrokkenen whose data it touches
     */
    record Verwacht(Namen namen, NavigableSet<Betrokkene> betrokkenen) {}
}
