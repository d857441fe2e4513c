package nl.verwerkingenlogging.agent.core.forward;

import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/**
 * The protocol of what we deliver to: makes a request of a record and judges the answer. Knows nothing of threads, retries or the journal. Implementations
 * are thread-safe and load no HTTP client.
 */
public interface Target {

    /**
     * Where records go to.
     *
     * @return the URL, for dead letters and the log
     */
    String url();

    /**
     * Whether this version can make a request of a record. One that it cannot stays in the journal for a version that can.
     *
     * @param record the record
     * @return false for a kind or a layout that is not known
     */
    boolean reads(JournalRecord record);

    /**
     * Makes the request of a record, but for its Authorization. The same record always gives the same request.
     *
     * @param record a record for which {@link #reads} holds
     * @return the request
     */
    OutgoingRequest request(JournalRecord record);

    /**
     * Says what an answer means for its record.
     *
     * @param answer the answer
     * @param arrivedBefore whether an earlier attempt of this record may have arrived
     * @return the outcome
     */
    Outcome judge(Answer answer, boolean arrivedBefore);
}
