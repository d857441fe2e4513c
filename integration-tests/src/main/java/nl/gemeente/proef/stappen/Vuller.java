package nl.gemeente.proef.stappen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Actions that do nothing but take room. One rule logs {@link #vul(List)} leniently, so that it goes on when there is no room, and one logs {@link
 * #proef(List)} strictly, so that it shows that there is none.
 */
public final class Vuller {

    private static final int GROOT = 100;

    /** More calls than the smallest journal has room for. */
    private static final int GENOEG = 50_000;

    private static final String NIEMAND = "Vulling";

    private final long wachttijdMillis;

    /**
     * Makes a filler.
     *
     * @param wachttijdMillis how long the journal lets a call wait for room
     */
    Vuller(long wachttijdMillis) {
        this.wachttijdMillis = wachttijdMillis;
    }

    /**
     * Takes room and goes on without.
     *
     * @param nummers who it is said to be about
     */
    public void vul(List<String> nummers) {
        Uitvoering.uitgevoerd("vul");
    }

    /**
     * Takes room or fails.
     *
     * @param nummers who it is said to be about
     */
    public void proef(List<String> nummers) {
        Uitvoering.uitgevoerd("proef");
    }

    /**
     * Fills the journal, as seen from this thread: first with large actions, then with ones smaller than any other, so that no room is left for anything.
     *
     * @return how many calls the journal certainly took
     */
    int vul() {
        int genomen = vulMet(GROOT);
        do {
            genomen += vulMet(1);
        } while (isErNogPlaats());
        return genomen;
    }

    /** Calls the filler until a call takes as long as the journal makes one wait that it then drops. */
    private int vulMet(int personen) {
        List<String> nummers = new ArrayList<>();
        for (int i = 0; i < personen; i++) {
            nummers.add(NIEMAND + i);
        }
        int genomen = 0;
        while (true) {
            if (genomen > GENOEG) {
                throw new IllegalStateException("Nothing ever fills: no rule matches, or the journal is too large");
            }
            long begin = System.nanoTime();
            vul(nummers);
            if (TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin) >= wachttijdMillis) {
                return genomen;
            }
            genomen++;
        }
    }

    /** A call may be slow on a busy machine although there is room: only a refusal says that there is none. */
    private boolean isErNogPlaats() {
        try {
            proef(List.of(NIEMAND));
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
