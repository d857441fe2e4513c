package nl.verwerkingenlogging.agent.core.encode;

import java.util.Arrays;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;

/** What an open action and those that follow it up have in common: all but their tijdstip and their persons, as bytes. Immutable. */
final class ActieHead {

    private final byte[] bytes;
    private final int tijdstip;
    private final short flags;
    private final byte outcome;
    private final long start;
    private final long end;
    private final long verwerkingIdHigh;
    private final long verwerkingIdLow;

    private ActieHead(
            byte[] bytes,
            int tijdstip,
            short flags,
            byte outcome,
            long start,
            long end,
            long verwerkingIdHigh,
            long verwerkingIdLow) {
        this.bytes = bytes;
        this.tijdstip = tijdstip;
        this.flags = flags;
        this.outcome = outcome;
        this.start = start;
        this.end = end;
        this.verwerkingIdHigh = verwerkingIdHigh;
        this.verwerkingIdLow = verwerkingIdLow;
    }

    /** Encodes the head of a call; the buffer is cleared. */
    static ActieHead of(
            HeadTemplate template,
            Capture capture,
            byte outcome,
            long start,
            long end,
            long verwerkingIdHigh,
            long verwerkingIdLow,
            BodyBuffer buffer)
            throws CaptureFailure {
        short flags = template.vertrouwelijk(capture) ? ActiePayload.FLAG_VERTROUWELIJK : 0;
        buffer.clear();
        int tijdstip = template.write(capture, verwerkingIdHigh, verwerkingIdLow, buffer) - ActiePayload.BODY;
        byte[] bytes = Arrays.copyOfRange(buffer.bytes(), ActiePayload.BODY, buffer.size());
        return new ActieHead(bytes, tijdstip, flags, outcome, start, end, verwerkingIdHigh, verwerkingIdLow);
    }

    /** How many bytes of the body it takes. */
    int length() {
        return bytes.length;
    }

    long start() {
        return start;
    }

    /** Starts a record with it, up to where the persons come. */
    void begin(BodyBuffer buffer) {
        buffer.clear();
        buffer.raw(bytes);
    }

    /** Writes what stands before and in the head of a record that was begun, as an action that is complete. */
    void finish(BodyBuffer buffer, Tijdstip times, long moment) {
        finish(buffer, times, moment, 0);
    }

    /** Writes what stands before and in the head of a record that was begun, as an action to which more may be added. */
    void finishOpen(BodyBuffer buffer, Tijdstip times, long moment, long number) {
        finish(buffer, times, moment, number);
        ActiePayload.open(buffer.view());
    }

    private void finish(BodyBuffer buffer, Tijdstip times, long moment, long number) {
        times.write(moment, buffer.bytes(), ActiePayload.BODY + tijdstip);
        ActiePayload.write(buffer.view(), outcome, flags, 0, 1, number, start, end, verwerkingIdHigh, verwerkingIdLow);
    }
}
