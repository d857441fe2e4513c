package nl.verwerkingenlogging.benchmarks.hotpath;

import io.opentelemetry.instrumentation.annotations.WithSpan;
import org.openjdk.jmh.annotations.CompilerControl;

/** The measured method with what the OpenTelemetry agent asks for. The span does not even say whose data it was. */
public final class SpannedPersoonDao implements Persoonsbron {

    private final Persoon persoon = new Persoon("Vrieswijk");

    /** Makes the source. */
    public SpannedPersoonDao() {}

    @Override
    @WithSpan
    @CompilerControl(CompilerControl.Mode.DONT_INLINE)
    public Persoon zoekOpBsn(String bsn) {
        return persoon;
    }
}
