package nl.verwerkingenlogging.agent.core.journal;

/** What a record of the journal holds. The codes are part of the file format and never change. */
public enum RecordKind {
    /** An action, the beginning of one, or one part of a large one; see {@link ActiePayload}. */
    ACTIE((byte) 1),
    /** More objects of an action already journalled; see {@link DeelPayload}. */
    DEEL((byte) 2),
    /** A change of a whole verwerking (PATCH). Reserved: written by no version yet. */
    MUTATIE((byte) 3);

    private final byte code;

    RecordKind(byte code) {
        this.code = code;
    }

    /**
     * The byte that stands for this kind in a journal file.
     *
     * @return the code
     */
    public byte code() {
        return code;
    }

    /**
     * The kind that a byte stands for.
     *
     * @param code the byte
     * @return the kind, or null when no kind of this version has that code
     */
    public static RecordKind of(byte code) {
        for (RecordKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        return null;
    }
}
