package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadConfigurationTest {

    @TempDir
    private Path directory;

    /** One mistake, one message. The line of the rule is the ninth of the file. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesInARule")
    void aMistakeInARuleIsReportedWithLineKeyValueAndExpectation(String line, String message) {
        assertThat(new Read(directory).messages(Read.HEAD + Read.RULE.formatted(line)))
                .singleElement()
                .asString()
                .startsWith("verwerkingenlogging.yaml:9: acties[0].")
                .contains(message);
    }

    static Stream<Arguments> mistakesInARule() {
        return Stream.of(
                arguments("acteNaam: X", "acteNaam: is not a known key; expected one of method, except"),
                arguments("acteNaam: X", "did you mean \"actieNaam\"?"),
                arguments("url: x", "url: is not a known key"),
                arguments("url: x", "is register.url meant? Check the indentation"),
                arguments("verwerkingId: arg", "verwerkingId: \"arg\" is not a path: a path starts with"),
                arguments("verwerkingId: arg0..x", "the name of a property is expected after the dot (at character 6)"),
                arguments("verwerkingId: \"'x'\"", "is not a UUID"),
                arguments(
                        "except: nl.x.Dao", "except[0]: \"nl.x.Dao\" is not a method pattern: TYPE#METHOD is expected"),
                arguments("except: { a: b }", "except: is keys with values; expected a method pattern"),
                arguments("vertrouwelijkheid: opgeheven", "\"opgeheven\" is for the register only"),
                arguments("vertrouwelijkheid: Normaal", "did you mean \"normaal\"?"),
                arguments("bewaartermijn: 10Y", "\"10Y\" is not a duration; expected an ISO 8601 duration"),
                arguments("bewaartermijn: 10Y", "did you mean \"P10Y\"?"),
                arguments("bewaartermijn: -P1Y", "is not a duration"),
                arguments("bewaartermijn: PT", "is not a duration"),
                arguments("bewaartermijn: 010", "has no quotes, so YAML reads it as a number, perhaps an octal one"),
                arguments(
                        "uitvoerder: \"0000009900000000100\"",
                        "is not an OIN: it has 19 digits; expected an OIN: 20 digits"),
                arguments("uitvoerder: 00000099000000001000", "put quotes around it: \"00000099000000001000\""),
                arguments("handelingNaam: \" \"", "handelingNaam: \" \" is blank"),
                arguments("handelingNaam:", "handelingNaam: has no value"),
                arguments("handelingNaam: ~", "handelingNaam: has no value"),
                arguments("handelingNaam: \"a\\nb\"", "\"a\\u000ab\" holds a line break"),
                arguments("handelingNaam: [ a ]", "handelingNaam: is a list; expected a text"),
                arguments("handelingNaam: { from: arg0 }", "handelingNaam.map: is missing; expected a choice"),
                arguments("handelingNaam: { map: { A: b } }", "handelingNaam.from: is missing"),
                arguments(
                        "handelingNaam: { from: arg0, map: { A: b }, else: c }",
                        "else: is not a known key of a choice"),
                arguments(
                        "handelingNaam: { from: \"'x'\", map: { A: b } }",
                        "handelingNaam.from: \"'x'\" is the same for every call"),
                arguments("handelingNaam: { from: arg0, map: {} }", "handelingNaam.map: lists nothing to choose from"),
                arguments("handelingNaam: { from: argo, map: { A: b } }", "handelingNaam.from: \"argo\" is not a path"),
                arguments(
                        "handelingNaam: { from: arg0, map: { A: no } }",
                        "handelingNaam.map.A: \"no\" has no quotes, so YAML reads it as a boolean"),
                arguments(
                        "vertrouwelijkheid: { from: arg0, map: { A: geheim } }",
                        "vertrouwelijkheid.map.A: \"geheim\" is not a vertrouwelijkheid"),
                arguments(
                        "gebruiker: arg0",
                        "gebruiker: \"arg0\" a path alone would be hashed, which is not supported in this version"),
                arguments(
                        "gebruiker: { path: arg0, meaningless: false }",
                        "gebruiker.meaningless: false means that the key is hashed, which is not supported"),
                arguments("gebruiker: { path: arg0 }", "gebruiker.meaningless: is missing; expected true or false"),
                arguments(
                        "gebruiker: { path: arg0, meaningless: yes }",
                        "\"yes\" is not a boolean; expected true or false; did you mean true?"),
                arguments("afnemer: { afnemerId: arg0 }", "afnemer.soortAfnemerId: is missing"),
                arguments("afnemer: { soortAfnemerId: OIN }", "afnemer.afnemerId: is missing"),
                arguments("afnemer: { soortAfnemerId: OIN, afnemerId: \"'123'\" }", "is not an OIN"),
                arguments(
                        "afnemer: OIN",
                        "afnemer: is a single value; expected keys with values (soortAfnemerId, afnemerId)"),
                arguments(
                        "onFailure: strikt",
                        "\"strikt\" is not known here; expected strict or lenient; did you mean \"strict\"?"),
                arguments("enabled: no", "\"no\" is not a boolean; expected true or false; did you mean false?"),
                arguments(
                        "selectie: true",
                        "selectie: is set beside betrokkenen; expected selectie: true for an action without"),
                arguments("actieNaam: Zoeken", "actieNaam: the key is already set on line 8"),
                arguments("handelingNaam: &a b", "anchors (&name) are not supported"),
                arguments("handelingNaam: *a", "aliases (*name) are not supported"),
                arguments("handelingNaam: !!str b", "tags (!name) are not supported"),
                arguments("<<: { handelingNaam: b }", "merge keys are not supported"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesElsewhere")
    void aMistakeElsewhereIsReportedWithLineKeyValueAndExpectation(String yaml, String message) {
        assertThat(new Read(directory).messages(Read.HEAD + yaml))
                .singleElement()
                .asString()
                .isEqualTo("verwerkingenlogging.yaml:5: " + message);
    }

    static Stream<Arguments> mistakesElsewhere() {
        String notSupported = ": is not supported in this version";
        return Stream.of(
                arguments(
                        "personen: [ { soortObjectId: BSN, objectId: bsn } ]",
                        "personen[0].type: is missing; expected a type such as nl.gemeente.Persoon+"),
                arguments(
                        "personen: [ { type: nl.x.P#m, soortObjectId: BSN, objectId: bsn } ]",
                        "personen[0].type: \"nl.x.P#m\" is not a type: a type is expected, without a method (at character 7)"),
                arguments(
                        "personen: [ { type: \"@Ann\", soortObjectId: BSN, objectId: bsn } ]",
                        "personen[0].type: \"@Ann\" is not a type: the name of a type is expected; @Betrokkene describes"
                                + " a type by annotation (at character 1)"),
                arguments(
                        "personen: [ { type: nl.x.P, soortObjectId: BSN, objectId: a..b } ]",
                        "personen[0].objectId: \"a..b\" is not a path: the name of a property is expected after the dot"),
                arguments(
                        "personen: [ { type: nl.x.P, soortObjectId: BSN } ]",
                        "personen[0].objectId: is missing; expected a path from the value, such as bsn"),
                arguments("verwerkingen: []", "verwerkingen" + notSupported),
                arguments("headers: { acceptHyphenated: true }", "headers" + notSupported),
                arguments("acties: {}", "acties: is keys with values; expected a list (lines that start with -)"),
                arguments(
                        "acties:",
                        "acties: has nothing under it; expected a list (lines that start with -); leave the key out when there is nothing to say"),
                arguments(
                        "acties: [ x ]",
                        "acties[0]: is a single value; expected keys with values (method, except, enabled,"
                                + " verwerkingsactiviteit, actieNaam, handelingNaam, verwerkingNaam, verwerkingId, vertrouwelijkheid,"
                                + " bewaartermijn, uitvoerder, systeem, gegevensbron, gebruiker, afnemer, onFailure, betrokkenen, selectie)"),
                arguments(
                        "acties: [ { method: nl.x.D#z, enabled: false, method2: x } ]",
                        "acties[0].method2: is not a known key; expected one of method,"
                                + " except, enabled, verwerkingsactiviteit, actieNaam, handelingNaam, verwerkingNaam, verwerkingId,"
                                + " vertrouwelijkheid, bewaartermijn, uitvoerder, systeem, gegevensbron, gebruiker, afnemer, onFailure,"
                                + " betrokkenen, selectie; did you mean \"method\"?"),
                arguments(
                        "acties: [ { enabled: false } ]",
                        "acties[0].method: is missing; expected a method pattern TYPE#METHOD[(PARAMS)]"),
                arguments(
                        "acties: [ { method: nl.x.D#z } ]",
                        "acties[0].betrokkenen: is missing: nothing says whose data the action touches; expected at least"
                                + " one of {soortObjectId: BSN, objectId: PATH}, or personen, or selectie: true"),
                arguments(
                        "acties: [ { method: nl.x.D#z, betrokkenen: [ { objectId: arg0 } ] } ]",
                        "acties[0].betrokkenen[0].soortObjectId: is missing; expected a text of"
                                + " at most 242 characters"),
                arguments(
                        "acties: [ { method: nl.x.D#z, betrokkenen: [ { soortObjectId: BSN, objectId: bsn } ] } ]",
                        "acties[0].betrokkenen[0].objectId: \"bsn\" is not a path: a path starts with arg0, arg1, ..., args,"
                                + " this or resultaat, or is a constant between single quotes, not with \"bsn\" (at character 1); write \"'bsn'\" if it is a constant"),
                arguments(
                        "acties: [ { method: nl.x.D#z, actieNaam: X, verwerkingsactiviteit: brb, betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ] } ]",
                        "acties[0].verwerkingsactiviteit:"
                                + " \"brb\" is not under verwerkingsactiviteiten; expected one of brp; did you mean \"brp\"?"),
                arguments(
                        "defaults: { method: nl.x.D#z }",
                        "defaults.method: is not a known key; expected one of verwerkingsactiviteit, actieNaam,"
                                + " handelingNaam, verwerkingNaam, verwerkingId, vertrouwelijkheid, bewaartermijn, uitvoerder, systeem,"
                                + " gegevensbron, gebruiker, afnemer, onFailure; is acties[].method meant? Check the indentation"),
                arguments(
                        "defaults: { systeem: 4.10 }",
                        "defaults.systeem: \"4.10\" has no quotes, so YAML reads it as a number; expected a text;"
                                + " beyond 242 characters it is cut off; put quotes around it: \"4.10\""),
                arguments(
                        "capture: { maxObjects: 0 }",
                        "capture.maxObjects: \"0\" is out of range; expected a whole number from 1 to 100000"),
                arguments(
                        "capture: { maxObjects: 1_000 }",
                        "capture.maxObjects: \"1_000\" is not a plain whole number; expected a whole number from 1 to 100000"),
                arguments(
                        "shutdown: { timeout: 5 }",
                        "shutdown.timeout: \"5\" has no unit; expected a time in ms, s, m or h, such as 2s, of at most 1h; did you mean 5s?"),
                arguments(
                        "shutdown: { timeout: soon }",
                        "shutdown.timeout: \"soon\" is not a time; expected a time in ms, s, m or h, such as 2s, of at most 1h"),
                arguments(
                        "log: { level: verbose }",
                        "log.level: \"verbose\" is not known here; expected error or warn or info or debug or trace"),
                arguments("config: other.yaml", "config: cannot be set in the file itself"),
                arguments("? [ a ]\n: b", "has a key that is a list; a text that starts with { or [ needs quotes"),
                arguments(
                        "---\nacties: []",
                        "a second document starts here; expected one document; remove the line ---"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakesInTheHead")
    void aMistakeInWhatEveryConfigurationNeedsIsReported(String good, String bad, String message) {
        assertThat(Read.HEAD).contains(good);
        assertThat(new Read(directory).messages(Read.HEAD.replace(good, bad)))
                .singleElement()
                .asString()
                .startsWith("verwerkingenlogging.yaml:")
                .contains(message);
    }

    static Stream<Arguments> mistakesInTheHead() {
        String url = "https://register.example.nl/api/v1";
        String id = "5f0bef4c-f66f-4311-84a5-19e8bf359eaf";
        return Stream.of(
                arguments(
                        url,
                        "ftp://register.example.nl",
                        ":1: register.url: \"ftp://register.example.nl\" is not an http or https URL; expected an http"),
                arguments(url, "register.example.nl/api", "is not an http or https URL"),
                arguments(url, "\"https://a b/\"", "is not a URL: Illegal character in authority"),
                arguments(url, "https://under_score.nl/", "has no valid host name"),
                arguments(
                        url,
                        "https://jan:geheim@x.nl/",
                        ":1: register.url: \"***\" holds credentials; expected an http"),
                arguments(url, "https://x.nl/api?x=1", "has a query or fragment"),
                arguments(url, "https://x.nl:70000/api", "has a port beyond 65535"),
                arguments(url + " }", url + ", auth: { type: beerer } }", "did you mean \"bearer\"?"),
                arguments(
                        url + " }",
                        url + ", auth: { type: bearer } }",
                        "register.auth.token: is missing; expected exactly one of token and tokenFile"),
                arguments(
                        url + " }",
                        url + ", auth: { type: bearer, token: a, tokenFile: b } }",
                        "is set beside token (verwerkingenlogging.yaml:1)"),
                arguments(
                        url + " }",
                        url + ", auth: { token: geheim } }",
                        "register.auth.token: has no effect; expected register.auth.type: bearer beside it"),
                arguments(
                        url + " }",
                        url + ", auth: { type: bearer, token: 12345 } }",
                        "register.auth.token: \"***\" has no quotes"),
                arguments(
                        url + " }",
                        url + ", auth: { type: bearer, token: \"a b\" } }",
                        "register.auth.token: \"***\" cannot be sent as a token"),
                arguments("{ url: " + url + " }", "{}", ":1: register.url: is missing; expected an http or https URL"),
                arguments("register: { url: " + url + " }", "", "register.url: is missing"),
                arguments(
                        "\"00000099000000001000\"",
                        "00000099000000001000",
                        ":2: organisatie.oin: \"00000099000000001000\" has no quotes"),
                arguments(
                        "\"00000099000000001000\"",
                        "\"0000009900000000100X\"",
                        "is not an OIN; expected an OIN: 20 digits between quotes"),
                arguments(
                        "{ directory: journal }",
                        "{ directory: journal, maxSize: 1MiB }",
                        "\"1MiB\" is too small; expected a size of at least 4MiB"),
                arguments(
                        "{ directory: journal }",
                        "{ directory: journal, maxSize: 64MB }",
                        "\"64MB\" has an unknown unit; expected a size of at least 4MiB, in KiB, MiB or GiB; did you mean 64MiB?"),
                arguments("{ directory: journal }", "{ directory: journal, maxSize: 67108864 }", "has no unit"),
                arguments(
                        "{ directory: journal }",
                        "{ directory: journal, maxSize: 99999999999999999999GiB }",
                        "is too large"),
                arguments(
                        "{ directory: journal }",
                        "{ directory: journal, durability: disk }",
                        "journal.durability: \"disk\" is not supported in this version; expected process"),
                arguments(
                        "{ directory: journal }",
                        "{ directory: journal, encryption: { key: x } }",
                        "journal.encryption: is not supported in this version"),
                arguments("{ directory: journal }", "{ directory: 2024 }", "journal.directory: \"2024\" has no quotes"),
                arguments(
                        "{ directory: journal }",
                        "{ directory: \"a\\0b\" }",
                        "holds a control character; expected a path"),
                arguments(
                        id,
                        "5f0bef4c",
                        "brp.verwerkingsactiviteitId: \"5f0bef4c\" is not a UUID; expected a UUID, such as"),
                arguments(id, id + ", verwerkingsactiviteitUrl: x", "\"x\" is not a URI with a scheme"),
                arguments(
                        "verwerkingsactiviteitId: " + id,
                        "bewaartermijn: P1Y",
                        "verwerkingsactiviteiten.brp.verwerkingsactiviteitId: is missing"));
    }

    @Test
    void allProblemsAreReportedAtOnceInTheOrderOfTheFile() {
        String yaml = """
                register: { url: ftp://x }
                organisatie: { oin: 1000 }
                journal: { maxSize: 1MiB }
                acties:
                  - method: nl.x.Dao
                    bewaartermijn: tien jaar
                    betrokkenen: [ { soortObjectId: BSN, objectId: bsn, betrokkenheidd: X } ]
                """;
        assertThat(new Read(directory).bad(yaml).problems())
                .extracting(problem -> problem.place().line() + " " + problem.key())
                .containsExactly(
                        "1 register.url",
                        "2 organisatie.oin",
                        "3 journal.directory",
                        "3 journal.maxSize",
                        "5 acties[0].method",
                        "6 acties[0].bewaartermijn",
                        "7 acties[0].betrokkenen[0].betrokkenheidd",
                        "7 acties[0].betrokkenen[0].objectId");
    }

    @Test
    void aProblemSaysWhatWasFoundAndExpectedInPartsToo() {
        Problem problem = new Read(directory)
                .bad(Read.HEAD.replace("\"00000099000000001000\"", "1000"))
                .problems()
                .get(0);

        assertThat(problem.place().source()).isEqualTo("verwerkingenlogging.yaml");
        assertThat(problem.value()).isEqualTo("1000");
        assertThat(problem.what()).contains("a number");
        assertThat(problem.expectation()).contains("20 digits");
        assertThat(problem.suggestion()).isEqualTo("put quotes around it: \"1000\"");
    }

    @Test
    void everyMessageStaysOnOneLine() {
        List<String> messages =
                new Read(directory).messages(Read.HEAD + "\"a\\nb\": x\ncapture: { maxObjects: \"1\\r\\n2\" }\n");

        assertThat(messages)
                .hasSize(2)
                .allSatisfy(message -> assertThat(message).doesNotContain("\n", "\r"));
    }

    @Test
    void theFilesOwnPolicyForInvalidConfigurationsIsKnownToTheException() {
        assertThat(new Read(directory)
                        .bad(Read.HEAD + "onInvalidConfig: abort\nx: y\n")
                        .onInvalidConfig())
                .isEqualTo(OnInvalidConfig.ABORT);
        assertThat(new Read(directory).bad(Read.HEAD + "x: y\n").onInvalidConfig())
                .isEqualTo(OnInvalidConfig.DISABLE);
        assertThat(new Read(directory)
                        .variable("VERWERKINGENLOGGING_ONINVALIDCONFIG", "abort")
                        .bad("")
                        .onInvalidConfig())
                .isEqualTo(OnInvalidConfig.ABORT);
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("filesThatAreNoYaml")
    void aFileThatCannotBeReadIsRefusedWithTheReason(byte[] file, String message) {
        assertThat(new Read(directory).bad(file).getMessage())
                .startsWith("verwerkingenlogging.yaml")
                .contains(message);
    }

    static Stream<Arguments> filesThatAreNoYaml() {
        return Stream.of(
                bytes("", "the file is empty; expected a configuration"),
                bytes("# only a remark\n", "the file is empty"),
                bytes("--- ~\n", "the file is empty"),
                bytes("- a\n", "yaml:1: the file holds a list; expected keys with values"),
                bytes("tekst\n", "the file holds a single value"),
                bytes(
                        "\ufeff" + Read.HEAD,
                        "yaml:1: the file starts with a byte-order mark; expected UTF-8 without byte-order mark"),
                Arguments.of(Read.HEAD.getBytes(StandardCharsets.UTF_16), "the file starts with a byte-order mark"),
                Arguments.of(
                        (Read.HEAD + "applicatie: caf\u00e9\n").getBytes(StandardCharsets.ISO_8859_1),
                        "yaml:5: the file is not UTF-8"),
                bytes(Read.HEAD + "log:\n\tlevel: info\n", "yaml:6: the line is indented with a tab; expected spaces"),
                bytes(Read.HEAD + "log:\n  \tlevel: info\n", "yaml:6: the line is indented with a tab"),
                bytes(Read.HEAD + "applicatie: a\u0000b\n", "yaml:5: the line holds the control character U+0000"),
                bytes(Read.HEAD + "log: { level: info\n", "this is not YAML"),
                bytes(
                        Read.HEAD + "applicatie: a: b\n",
                        "yaml:5: this is not YAML: mapping values are not allowed here; a text with \": \" in it needs quotes"),
                bytes(
                        Read.HEAD + "applicatie: @x\n",
                        "yaml:5: this is not YAML: found character '@' that cannot start any token; a text that starts with @"),
                bytes(
                        Read.HEAD + "defaults: { verwerkingId: resultaat[*].zaak }\n",
                        "a text with a comma or bracket in it, needs quotes"),
                bytes(
                        Read.HEAD + "applicatie: **.Dao\n",
                        "yaml:5: this is not YAML: unexpected character found *(42); a text that starts with *"),
                bytes(Read.HEAD + "applicatie: \"x\n", "a quote or bracket is not closed"),
                bytes(Read.HEAD + "log: [ x\n", "a quote or bracket is not closed"),
                bytes(
                        Read.HEAD + "applicatie: \"a\\qb\"\n",
                        "yaml:5: this is not YAML: found unknown escape character q(113); between double quotes"),
                bytes(Read.HEAD + "log:\n  level: info\n file: x\n", "yaml:7: this is not YAML: expected <block end>"),
                bytes(
                        Read.HEAD + "x: " + "[".repeat(5000) + "]".repeat(5000),
                        "yaml:5: nested deeper than any configuration"),
                bytes(Read.HEAD + "x: " + "a".repeat(9_000_000), "the file is too large; expected at most 8 MiB"));
    }

    @Test
    void aMissingFileAndADirectoryAreReported() {
        assertThat(refusal(directory.resolve("nergens.yaml")))
                .startsWith("nergens.yaml: there is no such file: " + directory.resolve("nergens.yaml"));
        assertThat(refusal(directory)).contains("the file cannot be read");
    }

    private static String refusal(Path file) {
        try {
            ConfigurationReader.read(file, java.util.Map.of(), java.util.Map.of());
        } catch (ConfigurationException refused) {
            return refused.getMessage();
        }
        throw new AssertionError("accepted " + file);
    }

    private static Arguments bytes(String file, String message) {
        return Arguments.of(file.getBytes(StandardCharsets.UTF_8), message);
    }

    private static Arguments arguments(Object... values) {
        return Arguments.of(values);
    }
}
