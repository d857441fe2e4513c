package nl.verwerkingenlogging.agent.core.capture;

/** What the operator can set about capture as a whole. Immutable. */
public final class CaptureSettings {

    private final boolean padBsn;

    /**
     * Makes settings.
     *
     * @param padBsn whether a whole number of exactly 8 digits becomes a BSN of 9 by a leading zero ({@code capture.padBsn}, AMB-41)
     */
    public CaptureSettings(boolean padBsn) {
        this.padBsn = padBsn;
    }

    /**
     * Whether a whole number of exactly 8 digits becomes a BSN of 9.
     *
     * @return true unless the operator turned it off
     */
    public boolean padBsn() {
        return padBsn;
    }
}
