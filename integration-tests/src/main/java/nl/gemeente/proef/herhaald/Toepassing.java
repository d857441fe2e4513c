package nl.gemeente.proef.herhaald;

import java.util.List;
import java.util.Map;
import nl.gemeente.proef.annotaties.Persoon;
import nl.gemeente.proef.annotaties.PersoonRepository;
import nl.gemeente.proef.annotaties.Verhuisdienst;

/** Uses the agent in every way that could keep something of it: rules, annotations, proxies, captured objects, refusals, its own exceptions. */
public final class Toepassing implements Runnable {

    private static final String BSN = "2308572";

    /** Makes the application. */
    public Toepassing() {}

    @Override
    public void run() {
        Bron bron = new Bron();
        bron.lees(new Persoon(BSN));
        bron.zoek(BSN);
        bron.perBsn(BSN);
        expectRefusal(() -> bron.lees(new Persoon(null)));
        expectRefusal(() -> bron.streng(BSN));
        try {
            bron.faalt(BSN);
            throw new AssertionError("did not throw");
        } catch (IllegalStateException own) {
            // As it should.
        }
        bron.dieper(new Persoon(BSN), 100);
        PersoonRepository.maak().zoek("Vries");
        PersoonRepository.maak().lees(BSN);
        new Verhuisdienst().bevestig(BSN);
        new Verhuisdienst().soepel(null);
    }

    private static void expectRefusal(Runnable call) {
        try {
            call.run();
        } catch (RuntimeException refused) {
            if (refused.getClass().getSimpleName().equals("VerwerkingNietGelogdException")
                    && refused.getClass().getClassLoader() == Toepassing.class.getClassLoader()) {
                return;
            }
            throw refused;
        }
        throw new AssertionError("not refused");
    }

    /** What the rules are about. */
    static class Basis {

        /** Inherited by what a rule names. */
        Persoon geerfd(String bsn) {
            return new Persoon(bsn);
        }
    }

    /** What the rules are about. */
    static final class Bron extends Basis {

        Persoon lees(Persoon persoon) {
            return persoon;
        }

        List<Persoon> zoek(String bsn) {
            return List.of(geerfd(bsn), new Persoon(bsn));
        }

        Map<String, Persoon> perBsn(String bsn) {
            return Map.of(bsn, new Persoon(bsn));
        }

        Object streng(String bsn) {
            return this;
        }

        Persoon faalt(String bsn) {
            if (bsn != null) {
                throw new IllegalStateException("own");
            }
            return null;
        }

        Persoon dieper(Persoon persoon, int diepte) {
            return diepte == 0 ? persoon : dieper(persoon, diepte - 1);
        }
    }
}
