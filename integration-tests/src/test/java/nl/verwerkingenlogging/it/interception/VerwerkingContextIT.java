package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.gemeente.proef.context.Dossierbeoordeling;
import nl.verwerkingenlogging.annotations.Verwerking;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The static API of the annotations in a real JVM. */
class VerwerkingContextIT {

    @TempDir
    Path directory;

    static Stream<Jdk> javas() {
        return Jdk.tested().stream();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void codeAddsBetrokkenenLogsActionsAndOpensScopes(Jdk jdk) {
        try (RecordingRegister register = RecordingRegister.start()) {
            Logged logged = Logged.by(
                    jdk,
                    Configuration.write(directory, register.url(), ""),
                    register,
                    Dossierbeoordeling.class,
                    classPath());

            assertThat(logged.jvm().stdout()).contains("actief true", "geweigerd");
            assertThat(logged.persons("Lezen dossier")).containsExactly(List.of("2308572"), List.of("9358297"));
            assertThat(logged.persons("Beoordelen dossier")).containsExactly(List.of("5872525"));
            assertThat(logged.actions()).hasSize(3).allSatisfy(action -> {
                assertThat(action.json().path("verwerkingNaam").asText()).isEqualTo("Aanvraag");
                assertThat(action.json().path("verwerkingId").asText())
                        .isEqualTo("48086bf2-11b7-4603-9526-67d7c3bb6587");
            });
            logged.jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
        }
    }

    @Test
    void withoutTheAgentNothingHappens() {
        try (AgentJvm jvm = AgentJvm.jvm().classPath(classPath()).start(Dossierbeoordeling.class)) {
            assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
            assertThat(jvm.stdout()).contains("actief false", "niet geweigerd", "gereed");
        }
    }

    private static String classPath() {
        return Artifacts.classPathOf(Dossierbeoordeling.class, Verwerking.class);
    }
}
