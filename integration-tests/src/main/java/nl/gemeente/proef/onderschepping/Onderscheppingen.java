package nl.gemeente.proef.onderschepping;

import java.util.Optional;

/** Calls every shape of data access once. */
public final class Onderscheppingen {

    private static final String BSN = "2308572";

    private Onderscheppingen() {}

    /**
     * Runs, and prints {@code gereed} at the end.
     *
     * @param args none
     */
    public static void main(String[] args) {
        interfaces();
        overerving();
        vormen(new Vormen());
        System.out.println("gereed");
    }

    private static void interfaces() {
        InwonerRepository repository = InwonerRepository.maak();
        repository.zoekOpNaam("Vries");
        Optional<Inwoner> een = repository.zoekOpBsn(BSN);
        System.out.println(een.isPresent() + " " + repository.aantal());

        Adresbron bron = Adresbron.metTransactie(Adresbron.metTransactie(new Brp.MetLogregel()));
        System.out.println(bron.adresVan(BSN));
        System.out.println(bron.vorigAdresVan(BSN));
    }

    private static void overerving() {
        Opslag<Inwoner> opslag = new Opslag.VanInwoners();
        opslag.bewaar(Inwoner.met(BSN));
        System.out.println(new Basis.Wel().lees(BSN));
        System.out.println(new Basis.Niet().lees(BSN));
    }

    private static void vormen(Vormen vormen) {
        System.out.println(Vormen.statisch(BSN));
        System.out.println(vormen.overladen(BSN) + vormen.overladen(1234567890L));
        System.out.println(
                vormen.reeks().length + vormen.tabel().size() + vormen.niemand().size());
        System.out.println(vormen.recursief(BSN, "9358297"));
        System.out.println(probeer(() -> vormen.mislukt(BSN)));
        System.out.println(probeer(() -> vormen.mislukteZoektocht(BSN)));
        System.out.println(vormen.keuze(BSN, "V") + vormen.keuze(BSN, "X"));
        System.out.println(vormen.buiten(BSN));
        System.out.println(vormen.zonderLog(BSN) + vormen.uitgezet(BSN));
    }

    private static String probeer(Runnable poging) {
        try {
            poging.run();
            return "gelukt";
        } catch (IllegalStateException e) {
            return "mislukt: " + e.getMessage();
        }
    }
}
