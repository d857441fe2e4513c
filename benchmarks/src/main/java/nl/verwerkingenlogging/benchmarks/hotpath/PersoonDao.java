package nl.verwerkingenlogging.benchmarks.hotpath;

import org.openjdk.jmh.annotations.CompilerControl;

/** The measured method: it does nothing, so that what is measured is the logging. */
public final class PersoonDao implements Persoonsbron {

    private final Persoon persoon = new Persoon("Vrieswijk");

    /** Makes the source. */
    public PersoonDao() {}

    /** {@inheritDoc} Not inlined, or without logging there would be no call left to compare with. */
    @Override
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public Persoon zoekOpBsn(String bsn) {
        return persoon;
    }
}
