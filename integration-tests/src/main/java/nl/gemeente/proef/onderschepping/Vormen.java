package nl.gemeente.proef.onderschepping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Methods of every shape that a single class can have. */
public final class Vormen {

    private static final boolean DICHT = Boolean.parseBoolean(System.getProperty("dicht", "true"));

    /**
     * Without an instance.
     *
     * @param bsn who
     * @return the data
     */
    public static String statisch(String bsn) {
        return "gegevens";
    }

    /**
     * One of two of this name.
     *
     * @param bsn who
     * @return the data
     */
    public String overladen(String bsn) {
        return "gegevens";
    }

    /**
     * The other one.
     *
     * @param anummer who, by another number
     * @return the data
     */
    public String overladen(long anummer) {
        return "gegevens";
    }

    /**
     * Returns an array.
     *
     * @return persons, one of them absent
     */
    public Inwoner[] reeks() {
        return new Inwoner[] {Inwoner.met("2308572"), null, Inwoner.met("9358297")};
    }

    /**
     * Returns a map.
     *
     * @return names by BSN
     */
    public Map<String, String> tabel() {
        Map<String, String> tabel = new LinkedHashMap<>();
        tabel.put("2308572", "Vriesema");
        tabel.put("9358297", "Jansen");
        return tabel;
    }

    /**
     * Finds nobody.
     *
     * @return nobody
     */
    public List<Inwoner> niemand() {
        return List.of();
    }

    /**
     * Calls itself with another person.
     *
     * @param bsn who
     * @param kind the other person, or null
     * @return the data
     */
    public String recursief(String bsn, String kind) {
        return kind == null ? "gegevens" : recursief(kind, null);
    }

    /**
     * Fails after it was logged, or before it would have been.
     *
     * @param bsn who
     * @return the data, if the source were open
     */
    public Inwoner mislukt(String bsn) {
        if (DICHT) {
            throw new IllegalStateException("de gegevensbron is dicht");
        }
        return Inwoner.met(bsn);
    }

    /**
     * As {@link #mislukt}; a rule reads its result.
     *
     * @param bsn who
     * @return the data, if the source were open
     */
    public Inwoner mislukteZoektocht(String bsn) {
        if (DICHT) {
            throw new IllegalStateException("de gegevensbron is dicht");
        }
        return Inwoner.met(bsn);
    }

    /**
     * Takes a code that decides a text.
     *
     * @param bsn who
     * @param soort a code
     * @return the data
     */
    public String keuze(String bsn, String soort) {
        return "gegevens";
    }

    /**
     * Calls another method that is logged.
     *
     * @param bsn who
     * @return the data
     */
    public String buiten(String bsn) {
        return binnen("9358297");
    }

    /**
     * Called by {@link #buiten}.
     *
     * @param bsn who
     * @return the data
     */
    public String binnen(String bsn) {
        return "gegevens";
    }

    /**
     * Left out by {@code except}.
     *
     * @param bsn who
     * @return the data
     */
    public String zonderLog(String bsn) {
        return "gegevens";
    }

    /**
     * Matched by a rule that is switched off.
     *
     * @param bsn who
     * @return the data
     */
    public String uitgezet(String bsn) {
        return "gegevens";
    }
}
