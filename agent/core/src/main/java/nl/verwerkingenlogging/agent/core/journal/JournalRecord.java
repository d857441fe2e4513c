package nl.verwerkingenlogging.agent.core.journal;

import java.util.UUID;

/** One record as the forwarder gets it. Immutable but for the payload array, which nobody changes. */
public final class JournalRecord {

    private final UUID journalId;
    private final long sequence;
    private final RecordKind kind;
    private final byte[] payload;
    private final boolean adopted;

    /**
     * Makes a record.
     *
     * @param journalId the random id of the journal that it was appended to
     * @param sequence its number in that journal
     * @param kind what it holds
     * @param payload its payload; not copied
     * @param adopted whether it comes from the journal of a dead JVM, so that an earlier attempt to deliver it may have arrived
     */
    public JournalRecord(UUID journalId, long sequence, RecordKind kind, byte[] payload, boolean adopted) {
        this.journalId = journalId;
        this.sequence = sequence;
        this.kind = kind;
        this.payload = payload;
        this.adopted = adopted;
    }

    /**
     * The journal that the record was appended to.
     *
     * @return its random id
     */
    public UUID journalId() {
        return journalId;
    }

    /**
     * The number of the record, unique and ascending within its journal.
     *
     * @return the number
     */
    public long sequence() {
        return sequence;
    }

    /**
     * What the record holds.
     *
     * @return the kind
     */
    public RecordKind kind() {
        return kind;
    }

    /**
     * The payload.
     *
     * @return the bytes; not a copy, not to be changed
     */
    public byte[] payload() {
        return payload;
    }

    /**
     * Whether an earlier JVM may have delivered it already.
     *
     * @return true for a record of an adopted journal
     */
    public boolean adopted() {
        return adopted;
    }

    /**
     * The key under which every attempt to deliver this record is made: a version-8 UUID of the journal's id and the record's number, so that nothing is
     * drawn per action and the key never changes with attempt, adoption or retry (AMB-35).
     *
     * @return the key
     */
    public UUID idempotencyKey() {
        long high = journalId.getMostSignificantBits();
        long mixed = journalId.getLeastSignificantBits() ^ sequence * 0x9E3779B97F4A7C15L;
        return new UUID((high & ~0xF000L) | 0x8000L, (mixed & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L);
    }

    /** Which record it is, without its content. */
    @Override
    public String toString() {
        return kind + " " + sequence + " of journal " + journalId;
    }
}
