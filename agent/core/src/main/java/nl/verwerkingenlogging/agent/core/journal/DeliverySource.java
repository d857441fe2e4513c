package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.util.UUID;

/**
 * What the forwarder reads from and reports to: the live journal of this JVM, or one adopted from a dead JVM. Called by the forwarder's threads only;
 * {@link #poll} by one of them at a time, the other methods by any.
 */
public interface DeliverySource {

    /**
     * The journal's random id.
     *
     * @return the id
     */
    UUID journalId();

    /**
     * Hands out the next record that was not handed out since the source was opened and not acknowledged before. Does not wait.
     *
     * @return the record, or null when there is none now
     * @throws IOException when the journal cannot be read now; the call may be repeated
     */
    JournalRecord poll() throws IOException;

    /**
     * Says that a record never has to be delivered again: the register has it, it is kept as a dead letter, or it was discarded and counted. Any order.
     *
     * @param sequence the number of the record
     */
    void acknowledge(long sequence);

    /**
     * Whether no further record can come: the writer is dead and every record was handed out.
     *
     * @return false for the live journal
     */
    boolean exhausted();

    /**
     * How many records were complete once and cannot be read any more, because the files were damaged.
     *
     * @return the number, or less; 0 when nothing is known to be damaged
     */
    long lost();

    /**
     * How many records wait for delivery, handed out or not.
     *
     * @return the number
     */
    long backlog();
}
