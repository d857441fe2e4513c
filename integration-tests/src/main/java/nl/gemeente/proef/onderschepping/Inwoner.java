package nl.gemeente.proef.onderschepping;

/**
 * An inhabitant.
 *
 * @param bsn identifier
 * @param naam name
 */
public record Inwoner(String bsn, String naam) {

    /**
     * Makes an inhabitant whose name does not matter.
     *
     * @param bsn identifier
     * @return the inhabitant
     */
    static Inwoner met(String bsn) {
        return new Inwoner(bsn, "Vriesema");
    }
}
