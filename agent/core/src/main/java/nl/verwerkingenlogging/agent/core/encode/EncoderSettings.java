package nl.verwerkingenlogging.agent.core.encode;

import nl.verwerkingenlogging.agent.core.journal.OpenActies;

/** What the encoders of a process have in common: settings, clock and generator. Immutable but for the clock and the generator; thread-safe. */
public final class EncoderSettings {

    /** The longest body of one part in bytes (AMB-39). */
    static final int MAX_BODY = 1 << 20;

    private final String ownOin;
    private final boolean uitvoerderAlways;
    private final int maxObjects;
    private final ProcessClock clock;
    private final VerwerkingIds ids;
    private final OpenActies openActies;
    private final Tijdstip tijdstip = new Tijdstip();
    private final BufferPool buffers = new BufferPool();

    /**
     * Makes settings.
     *
     * @param ownOin the OIN of the responsible organisation ({@code organisatie.oin})
     * @param uitvoerderAlways whether {@code uitvoerder} is sent also when the organisation acts itself (AMB-12, {@code capture.uitvoerderAlways})
     * @param maxObjects how many persons go into one part of a large action, at least 1 (AMB-39, {@code capture.maxObjects})
     * @param clock the clock that also gives the start of each call
     * @param ids the generator that also gives the verwerkingIds
     * @throws IllegalArgumentException when maxObjects is below 1
     */
    public EncoderSettings(
            String ownOin, boolean uitvoerderAlways, int maxObjects, ProcessClock clock, VerwerkingIds ids) {
        this(ownOin, uitvoerderAlways, maxObjects, clock, ids, new OpenActies());
    }

    /**
     * Makes settings for encoders whose open actions a forwarder delivers.
     *
     * @param ownOin the OIN of the responsible organisation ({@code organisatie.oin})
     * @param uitvoerderAlways whether {@code uitvoerder} is sent also when the organisation acts itself (AMB-12, {@code capture.uitvoerderAlways})
     * @param maxObjects how many persons go into one part of a large action, at least 1 (AMB-39, {@code capture.maxObjects})
     * @param clock the clock that also gives the start of each call
     * @param ids the generator that also gives the verwerkingIds
     * @param openActies the open actions, which the forwarder has too
     * @throws IllegalArgumentException when maxObjects is below 1
     */
    public EncoderSettings(
            String ownOin,
            boolean uitvoerderAlways,
            int maxObjects,
            ProcessClock clock,
            VerwerkingIds ids,
            OpenActies openActies) {
        if (maxObjects < 1) {
            throw new IllegalArgumentException("maxObjects is at least 1");
        }
        this.ownOin = ownOin;
        this.uitvoerderAlways = uitvoerderAlways;
        this.maxObjects = maxObjects;
        this.clock = clock;
        this.ids = ids;
        this.openActies = openActies;
    }

    /** The uitvoerder to send for a configured one (A-54, AMB-12). */
    String uitvoerder(String configured) {
        if (uitvoerderAlways) {
            return configured == null ? ownOin : configured;
        }
        return ownOin.equals(configured) ? null : configured;
    }

    int maxObjects() {
        return maxObjects;
    }

    ProcessClock clock() {
        return clock;
    }

    VerwerkingIds ids() {
        return ids;
    }

    OpenActies openActies() {
        return openActies;
    }

    Tijdstip tijdstip() {
        return tijdstip;
    }

    BufferPool buffers() {
        return buffers;
    }
}
