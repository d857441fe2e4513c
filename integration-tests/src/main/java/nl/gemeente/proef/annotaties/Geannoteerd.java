package nl.gemeente.proef.annotaties;

import java.util.List;

/** Calls every annotated method once, and one that is not. */
public final class Geannoteerd {

    private static final String BSN = "2308572";

    private Geannoteerd() {}

    /**
     * Runs, and prints {@code gereed} at the end.
     *
     * @param args none
     */
    public static void main(String[] args) {
        PersoonRepository repository = PersoonRepository.maak();
        System.out.println(repository.zoek("Vries").size() + " " + (repository.lees(BSN) == null));
        Verhuisdienst dienst = new Verhuisdienst();
        dienst.verhuis(
                "48086bf2-11b7-4603-9526-67d7c3bb6587",
                new Persoon(BSN),
                List.of(new Persoon("9358297"), new Persoon("5872525")));
        System.out.println(dienst.controleer().size());
        dienst.bevestig(BSN);
        dienst.kies(BSN, "V");
        dienst.kies(BSN, "X");
        System.out.println(dienst.soepel(null));
        dienst.dubbel(BSN);
        System.out.println(dienst.gewoon(BSN).length());
        System.out.println("gereed");
    }
}
