package nl.verwerkingenlogging.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.RealRegister;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Executes every vector of a directory: the project's own copy of the standard's, or {@code -Dvectors.dir=DIR}; of these only those whose name contains
 * {@code -Dvectors.only=TEXT}. What is skipped shows as a skipped test with the reason.
 */
class ConformanceRunnerIT {

    private static final Optional<OpenApiBodies> OPEN_API = OpenApiBodies.find();

    @TempDir
    static Path registerDirectory;

    private static RealRegister register;

    private static int executed;
    private static final List<String> SKIPPED = new ArrayList<>();

    @BeforeAll
    static void startRegister() {
        register = RealRegister.start(registerDirectory);
    }

    @AfterAll
    static void sayWhatWasSkipped() {
        System.out.println("Conformance: " + executed + " runs executed, skipped:");
        SKIPPED.forEach(skipped -> System.out.println("  " + skipped));
    }

    @AfterAll
    static void stopRegister() {
        if (register != null) {
            register.close();
        }
    }

    @TestFactory
    Stream<DynamicNode> vectors() {
        List<VectorFile> vectors = VectorFile.in(directory()).stream()
                .filter(vector -> vector.name().contains(System.getProperty("vectors.only", "")))
                .toList();
        assertThat(vectors)
                .as("vectors in " + directory() + " that can be executed")
                .anyMatch(vector -> Applicability.reasonToSkip(vector).isEmpty());
        return vectors.stream().map(ConformanceRunnerIT::testsOf);
    }

    @Test
    void bodiesAreValidatedAgainstTheStandardsOpenApiFile() {
        Assumptions.assumeTrue(
                OPEN_API.isPresent(), "shared/standard/openapi/bewerking-api.yaml is not beside this clone");
    }

    private static DynamicNode testsOf(VectorFile vector) {
        Optional<String> reason = Applicability.reasonToSkip(vector);
        if (reason.isPresent()) {
            SKIPPED.add(vector.name() + ": " + reason.get());
            return skipped(vector.name(), reason.get());
        }
        List<DynamicNode> tests = new ArrayList<>();
        tests.add(test(Run.plain(vector)));
        vector.variants().forEach(variant -> tests.add(testOf(vector, variant)));
        vector.steps().stream()
                .filter(Step::hasOnLogFailure)
                .forEach(step -> tests.add(test(Run.failingAt(vector, step))));
        return DynamicContainer.dynamicContainer(vector.name(), tests);
    }

    private static DynamicTest testOf(VectorFile vector, Variant variant) {
        Optional<String> reason = Applicability.reasonToSkip(variant);
        reason.ifPresent(why -> SKIPPED.add(vector.name() + ", variant " + variant.name() + ": " + why));
        return reason.map(why -> skipped("variant: " + variant.name(), why))
                .orElseGet(() -> test(Run.of(vector, variant)));
    }

    private static DynamicTest test(Run run) {
        return DynamicTest.dynamicTest(run.name(), () -> {
            executed++;
            Scenario scenario = new Scenario(run, new Placeholders());
            Path directory = Artifacts.target().resolve("vectors").resolve(run.fileName());
            new VectorRun(scenario, directory, register.url()).execute(OPEN_API);
        });
    }

    private static DynamicTest skipped(String name, String reason) {
        return DynamicTest.dynamicTest(name + " (skipped: " + reason + ")", () -> Assumptions.abort(reason));
    }

    private static Path directory() {
        return Path.of(System.getProperty(
                "vectors.dir",
                Artifacts.target().resolve("test-classes/vectors").toString()));
    }
}
