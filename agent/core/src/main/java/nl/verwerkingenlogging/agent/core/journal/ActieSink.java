package nl.verwerkingenlogging.agent.core.journal;

/** Takes records that count as logged once it has returned. Thread-safe. */
public interface ActieSink {

    /**
     * Takes one record. Never opens, creates, grows or closes a file on the calling thread; when there is no room it waits, holding no monitor, for a
     * bounded time. A pending interrupt of the thread is kept.
     *
     * @param kind what the record holds
     * @param bytes holds the payload; may be reused as soon as this method has returned
     * @param offset where the payload starts
     * @param length length of the payload in bytes
     * @throws JournalException when the journal did not take the record; nothing of it is kept
     */
    void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException;

    /**
     * The longest payload that one record can hold.
     *
     * @return a number of bytes
     */
    int maxPayload();
}
