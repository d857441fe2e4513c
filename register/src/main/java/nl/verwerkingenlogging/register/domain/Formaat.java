package nl.verwerkingenlogging.register.domain;

/** The forms that the text of an {@link Attribuut} can have (rule B-35, requirements section E). */
public enum Formaat {
    /** A descriptive name of at most 242 characters. */
    NAAM(242),
    /** An identifier of at most 40 characters. */
    IDENTIFICATOR(40),
    /** A UUID in its 36-character form, upper or lower case. */
    UUID(36),
    /** An absolute URI of at most 2042 characters. */
    URI(2042),
    /** An organisation identification number: twenty digits (AMB-14). */
    OIN(20),
    /** A period, see {@link Bewaartermijn}. */
    DUUR(100);

    private final int maxLength;

    Formaat(int maxLength) {
        this.maxLength = maxLength;
    }

    /**
     * How long a value may be, in code points, since that is what JSON Schema counts (AMB-37).
     *
     * @return the limit; positive
     */
    public int maxLength() {
        return maxLength;
    }
}
