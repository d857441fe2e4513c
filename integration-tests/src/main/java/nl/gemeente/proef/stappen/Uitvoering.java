package nl.gemeente.proef.stappen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Where the data-access methods get their data from, and where they show that their body has run. */
public final class Uitvoering {

    private static final Map<String, Integer> AANTALLEN = new ConcurrentHashMap<>();
    private static final ThreadLocal<Stap> HUIDIGE = new ThreadLocal<>();

    private Uitvoering() {}

    /**
     * Says what the next call on this thread is to find.
     *
     * @param stap the step that is about to be called
     */
    static void begin(Stap stap) {
        HUIDIGE.set(stap);
    }

    /**
     * Called by the body of a data-access method: it has run.
     *
     * @param methode the method's own name
     */
    public static void uitgevoerd(String methode) {
        AANTALLEN.merge(methode, 1, Integer::sum);
    }

    /**
     * The persons of one group that the data source holds for the current step.
     *
     * @param groep number of the group
     * @return the persons
     */
    public static List<Persoon> personen(int groep) {
        return personen(HUIDIGE.get(), groep);
    }

    /**
     * The persons of one group of a step.
     *
     * @param stap the step
     * @param groep number of the group
     * @return the persons
     */
    static List<Persoon> personen(Stap stap, int groep) {
        List<Persoon> personen = new ArrayList<>();
        for (String nummer : stap.groepen().get(groep)) {
            personen.add(new Persoon(nummer, stap.overig()));
        }
        return personen;
    }

    /**
     * How often a method's body has run.
     *
     * @param methode the method's name
     * @return the number since the start of the JVM
     */
    static int aantal(String methode) {
        return AANTALLEN.getOrDefault(methode, 0);
    }
}
