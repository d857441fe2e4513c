package nl.verwerkingenlogging.agent.core.capture;

import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** Reads the recipient: identifier and kind together, or neither (AMB-15). Immutable, thread-safe. */
final class AfnemerReader {

    private static final String OIN = "OIN";
    private static final int OIN_LENGTH = 20;

    private final PathReader id;
    private final TextReader soort;

    AfnemerReader(PathReader id, TextReader soort) {
        this.id = id;
        this.soort = soort;
    }

    boolean readsResult() {
        return id.readsResult() || soort.readsResult();
    }

    CaptureFailure failure(String what) {
        return id.failure(what);
    }

    void atEntry(Capture capture, Object self, Object[] args) throws CaptureFailure {
        read(capture, self, args, null, false);
        if (!readsResult()) {
            check(capture);
        }
    }

    void atReturn(Capture capture, Object result) throws CaptureFailure {
        read(capture, null, null, result, true);
        if (readsResult()) {
            check(capture);
        }
    }

    private void read(Capture capture, Object self, Object[] args, Object result, boolean fromResult)
            throws CaptureFailure {
        if (id.readsResult() == fromResult) {
            Object value = id.one(self, args, result);
            if (value != null) {
                capture.afnemerId(Identifiers.text(value, id));
            }
        }
        // Without an identifier the pair is left out; at entry that may not be known yet.
        boolean mayBeNeeded = capture.afnemerId() != null || (id.readsResult() && !fromResult);
        if (soort.isChoice() && soort.readsResult() == fromResult && mayBeNeeded) {
            capture.choose(TextAttribute.SOORT_AFNEMER_ID, soort.text(self, args, result));
        }
    }

    private void check(Capture capture) throws CaptureFailure {
        String kind = soort.isChoice() ? capture.chosen(TextAttribute.SOORT_AFNEMER_ID) : soort.constant();
        if (capture.afnemerId() != null && OIN.equals(kind) && !isOin(capture.afnemerId())) {
            throw id.failure("an OIN has " + OIN_LENGTH + " digits");
        }
    }

    private static boolean isOin(String text) {
        if (text.length() != OIN_LENGTH) {
            return false;
        }
        for (int i = 0; i < OIN_LENGTH; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
