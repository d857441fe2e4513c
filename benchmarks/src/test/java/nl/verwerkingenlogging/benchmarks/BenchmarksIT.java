package nl.verwerkingenlogging.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar as its user does, as briefly as it goes: whether it still works, not how fast anything is. */
class BenchmarksIT {

    private static final Path JAR = Path.of(System.getProperty("benchmarks.jar"));

    @TempDir
    Path directory;

    @Test
    void theHotPathLosesNothing() throws Exception {
        assertThat(run("hotpath", "-wi", "1", "-i", "1", "-p", "pause=1"))
                .contains("Nothing lost: 4000 calls")
                .contains("the register has 4000 actions")
                .contains("| no logging |", "| agent, register absent |", "| agent, delivering meanwhile |")
                .containsPattern("OpenTelemetry: 4000 calls, [1-9]\\d* spans arrived")
                .contains("| OpenTelemetry agent, @WithSpan |", "| Spring aspect, Jackson, queue |")
                .contains("| Logback, AsyncAppender |", "| Logback, FileAppender |");
    }

    @Test
    void eachPartRuns() throws Exception {
        assertThat(run("parts", "-f", "0", "-wi", "0", "-i", "1", "-r", "10ms"))
                .contains("| capture |", "| encode |", "| clock |", "| enterAndExit |")
                .contains("| append |", "| copyAndChecksum |");
    }

    @Test
    void classesAreLoadedWithAndWithoutRules() throws Exception {
        assertThat(run("classload", "1", "200"))
                .contains("| time, ms | 1 |", "| processor time of the loading thread, ms | 1 |")
                .contains("| heap in use afterwards, MB | 1 |");
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Another run on the same machine spoils figures; there are none here.
        command.add("-Djmh.ignoreLock=true");
        command.add("-jar");
        command.add(JAR.toString());
        command.addAll(Arrays.asList(arguments));
        Path output = directory.resolve("output");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(3, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(ended).as(said).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
