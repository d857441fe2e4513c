package nl.verwerkingenlogging.benchmarks.parts;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.capture.CapturePlan;
import nl.verwerkingenlogging.agent.core.capture.CapturePlanException;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.config.Configuration;
import nl.verwerkingenlogging.agent.core.config.ConfigurationException;
import nl.verwerkingenlogging.agent.core.config.ConfigurationReader;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.engine.Sites;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.benchmarks.AgentRun;
import nl.verwerkingenlogging.benchmarks.Installation;
import nl.verwerkingenlogging.benchmarks.hotpath.Persoon;
import nl.verwerkingenlogging.benchmarks.hotpath.PersoonDao;

/** The rule of the hot path, compiled as the agent compiles it, from the same configuration. */
final class MeasuredRule {

    private static final int MAX_OBJECTS = 1_000;
    private static final String OIN = "00000099000000001000";

    private final Configuration configuration;
    private final CaptureSettings captureSettings = new CaptureSettings(true);
    private final ProcessClock clock = ProcessClock.system(micros -> {});
    private final VerwerkingIds ids = new VerwerkingIds();
    private final EncoderSettings encoderSettings = new EncoderSettings(OIN, false, MAX_OBJECTS, clock, ids);

    MeasuredRule() throws IOException, ConfigurationException {
        Path directory = Installation.runDirectory("rule");
        try {
            Path file = new AgentRun(directory, "http://127.0.0.1:1/api/v1").configuration();
            configuration = ConfigurationReader.read(file, Map.of(), Map.of());
        } finally {
            Installation.delete(directory);
        }
    }

    Rule rule() {
        return configuration.rules().rules().get(0);
    }

    MethodShape method() {
        return new MethodShape(
                PersoonDao.class.getName(),
                "zoekOpBsn",
                List.of(String.class.getName()),
                Persoon.class.getName(),
                false);
    }

    CapturePlan plan() throws CapturePlanException {
        return CapturePlan.compile(rule(), configuration.rules(), method(), captureSettings);
    }

    ActieEncoder encoder() {
        return ActieEncoder.of(rule(), configuration.rules(), encoderSettings);
    }

    Sites sites(Sites.Listener listener) {
        return new Sites(configuration.rules(), captureSettings, encoderSettings, listener);
    }

    ProcessClock clock() {
        return clock;
    }

    VerwerkingIds ids() {
        return ids;
    }
}
