package nl.verwerkingenlogging.it.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Artifacts;
import nl.verwerkingenlogging.it.harness.Configuration;
import nl.verwerkingenlogging.it.harness.RecordingRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code java -jar verwerkingenlogging-agent.jar validate FILE}. */
class ValidateCommandIT {

    private static final String GOOD = """
            register:
              url: https://register.example.nl/api/v1
            organisatie:
              oin: "00000099000000001000"
            verwerkingsactiviteiten:
              proef: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf, bewaartermijn: P10Y }
            acties:
              - method: "nl.gemeente.Dao#zoek(String)"
                verwerkingsactiviteit: proef
                actieNaam: Zoeken personen
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            journal:
              directory: /tmp/journal
            """;

    @TempDir
    Path directory;

    @Test
    void acceptsAGoodFile() {
        AgentJvm validate = validate(GOOD);

        assertThat(validate.awaitExit()).as(validate.transcript()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void reportsWithLineAndWhatIsExpected(Mistake mistake) {
        AgentJvm validate = validate(mistake.file());

        assertThat(validate.awaitExit()).as(validate.transcript()).isEqualTo(1);
        String said = String.join("\n", validate.stdout()) + "\n" + String.join("\n", validate.stderr());
        assertThat(said).as("what is said").containsPattern("\\b" + mistake.line() + "\\b");
        assertThat(said).as("what is said").contains(mistake.mentions());
    }

    static Stream<Mistake> reportsWithLineAndWhatIsExpected() {
        return Stream.of(
                new Mistake("unknown key", "actieNaam:", "actienaam:", 10, "actienaam", "actieNaam"),
                new Mistake("malformed UUID", "5f0bef4c-", "5f0bef4-", 6, "verwerkingsactiviteitId", "5f0bef4-f66f"),
                new Mistake("malformed OIN", "\"00000099000000001000\"", "\"0099\"", 4, "oin", "0099"),
                new Mistake(
                        "OIN without quotes", "\"00000099000000001000\"", "00000099000000001000", 4, "oin", "quote"),
                new Mistake("malformed duration", "P10Y", "10 jaar", 6, "bewaartermijn", "10 jaar"),
                new Mistake("malformed path", "objectId: arg0", "objectId: 'arg0..bsn'", 12, "objectId", "arg0..bsn"),
                new Mistake(
                        "malformed method", "nl.gemeente.Dao#zoek(String)", "nl.gemeente.Dao.zoek(", 8, "method", "#"),
                new Mistake(
                        "duplicate key",
                        "    actieNaam:",
                        "    verwerkingsactiviteit: proef\n    actieNaam:",
                        10,
                        "verwerkingsactiviteit"),
                new Mistake("tab", "  url:", "\turl:", 2, "tab"));
    }

    @Test
    void reportsEverythingAtOnce() {
        AgentJvm validate = validate(GOOD.replace("P10Y", "10 jaar").replace("actieNaam:", "actienaam:"));

        assertThat(validate.awaitExit()).isEqualTo(1);
        assertThat(String.join("\n", validate.stdout()) + String.join("\n", validate.stderr()))
                .contains("10 jaar", "actienaam");
    }

    @Test
    void acceptsOrReportsAByteOrderMarkButNeverMisreadsTheFirstKey() {
        AgentJvm validate = validate("\uFEFF" + GOOD);

        int status = validate.awaitExit();
        String said = String.join("\n", validate.stdout()) + String.join("\n", validate.stderr());
        // Either is an answer; a complaint that `register` is missing or unknown is not.
        assertThat(status == 0 || said.contains("BOM") || said.contains("byte order mark"))
                .as(validate.transcript())
                .isTrue();
    }

    @Test
    void saysWhenThereIsNoFile() {
        AgentJvm validate = AgentJvm.jvm()
                .startJar(
                        Artifacts.agentJar(),
                        "validate",
                        directory.resolve("nergens.yaml").toString());

        assertThat(validate.awaitExit()).as(validate.transcript()).isNotZero();
        assertThat(validate.transcript()).contains("nergens.yaml").doesNotContain("\tat ");
    }

    @Test
    void wrongUseHasAnotherStatusThanFindings() {
        AgentJvm nothing = AgentJvm.jvm().startJar(Artifacts.agentJar(), "validate", "--no-such-option");

        assertThat(nothing.awaitExit()).as(nothing.transcript()).isEqualTo(2);
    }

    @Test
    void connectReachesTheRegisterAndSendsNoAction() {
        try (RecordingRegister register = RecordingRegister.start()) {
            // A question in which something is missing: the answer that shows that it is a register.
            register.answer(request -> request.method().equals("GET") ? 400 : 201);

            AgentJvm validate = validateAndConnect(register.url());

            assertThat(validate.awaitExit()).as(validate.transcript()).isZero();
            assertThat(register.requests())
                    .isNotEmpty()
                    .noneMatch(request -> request.method().equals("POST"));
        }
    }

    @Test
    void connectReportsARegisterThatIsNotThere() {
        AgentJvm validate = validateAndConnect(URI.create("http://127.0.0.1:1/api/v1"));

        assertThat(validate.awaitExit()).as(validate.transcript()).isEqualTo(1);
    }

    private AgentJvm validateAndConnect(URI register) {
        Path file =
                Configuration.file(directory, GOOD.replace("https://register.example.nl/api/v1", register.toString()));
        return AgentJvm.jvm().startJar(Artifacts.agentJar(), "validate", file.toString(), "--connect");
    }

    private AgentJvm validate(String text) {
        return AgentJvm.jvm()
                .startJar(
                        Artifacts.agentJar(),
                        "validate",
                        Configuration.file(directory, text).toString());
    }

    /**
     * One mistake in a good file.
     *
     * @param name what is wrong
     * @param good the text that is replaced
     * @param wrong by what
     * @param line where the mistake then is
     * @param mentions what the report must say
     */
    record Mistake(String name, String good, String wrong, int line, List<String> mentions) {

        Mistake(String name, String good, String wrong, int line, String... mentions) {
            this(name, good, wrong, line, List.of(mentions));
        }

        String file() {
            if (!GOOD.contains(good)) {
                throw new AssertionError(name + " replaces nothing");
            }
            return GOOD.replace(good, wrong);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
