package nl.verwerkingenlogging.agent.core.capture;

/** What the operator can set about capture as a whole. Immutable. */
public final class CaptureSettings {

    private final boolean padBsn;
    private final boolean logsNobody;

    /**
     * Makes settings with which a call that touches nobody is not logged.
     *
     * @param padBsn whether a whole number of exactly 8 digits becomes a BSN of 9 by a leading zero ({@code capture.padBsn}, AMB-41)
     */
    public CaptureSettings(boolean padBsn) {
        this(padBsn, false);
    }

    /**
     * Makes settings.
     *
     * @param padBsn whether a whole number of exactly 8 digits becomes a BSN of 9 by a leading zero ({@code capture.padBsn}, AMB-41)
     * @param logsNobody whether a call that touches nobody is logged too ({@code capture.emptyResult: log}, AMB-38), so that its attributes are needed
     */
    public CaptureSettings(boolean padBsn, boolean logsNobody) {
        this.padBsn = padBsn;
        this.logsNobody = logsNobody;
    }

    /**
     * Whether a whole number of exactly 8 digits becomes a BSN of 9.
     *
     * @return true unless the operator turned it off
     */
    public boolean padBsn() {
        return padBsn;
    }

    /**
     * Whether a call that touches nobody is logged too.
     *
     * @return false unless the operator turned it on
     */
    public boolean logsNobody() {
        return logsNobody;
    }
}
