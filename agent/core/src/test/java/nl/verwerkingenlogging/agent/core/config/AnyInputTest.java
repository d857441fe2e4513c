package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands in the file, the reader gives a configuration or a list of problems, and nothing else. */
class AnyInputTest {

    private static Path file;

    @BeforeContainer
    static void makeFile() throws IOException {
        file = Files.createTempFile("verwerkingenlogging", ".yaml");
    }

    @AfterContainer
    static void removeFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrRefused(@ForAll byte[] bytes) throws IOException {
        readOrRefuse(bytes);
    }

    @Property(tries = 500)
    void anyPiecesOfAConfigurationAreReadOrRefused(@ForAll("pieces") String yaml) throws IOException {
        readOrRefuse(yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Property(tries = 500)
    void aConfigurationWithAnyPieceReplacedIsReadOrRefused(@ForAll("damaged") String yaml) throws IOException {
        readOrRefuse(yaml.getBytes(StandardCharsets.UTF_8));
    }

    private static void readOrRefuse(byte[] bytes) throws IOException {
        Files.write(file, bytes);
        try {
            assertThat(ConfigurationReader.read(file, Map.of(), Map.of()).file())
                    .isEqualTo(file);
        } catch (ConfigurationException refused) {
            assertThat(refused.problems()).isNotEmpty();
            assertThat(refused.getMessage().lines()).hasSameSizeAs(refused.problems());
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return piece().list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> damaged() throws IOException {
        String whole = GoodConfigurationTest.resource("complete.yaml");
        return Combinators.combine(
                        Arbitraries.integers().between(0, whole.length() - 1),
                        Arbitraries.integers().between(0, 40),
                        piece())
                .as((at, length, piece) ->
                        whole.substring(0, at) + piece + whole.substring(Math.min(whole.length(), at + length)));
    }

    private static Arbitrary<String> piece() {
        return Arbitraries.of(
                "acties",
                "defaults",
                "verwerkingsactiviteiten",
                "register",
                "auth",
                "url",
                "method",
                "betrokkenen",
                "objectId",
                "from",
                "map",
                "otherwise",
                "gebruiker",
                "afnemer",
                "soortenGegevens",
                "arg0",
                "a#b",
                ": ",
                ":",
                "\n",
                "\n  ",
                "\n    ",
                "\n- ",
                "- ",
                "{ ",
                " }",
                "[ ",
                " ]",
                ", ",
                "? ",
                "|\n  ",
                ">",
                "\"",
                "'",
                "&a ",
                "*a",
                "!t ",
                "<<",
                "---\n",
                "...\n",
                "%YAML 1.2\n",
                "#",
                " # ",
                "~",
                "\t",
                "\r",
                "\u0000",
                "\u2028",
                "é",
                "\ud83d\ude00",
                "1",
                "no",
                "");
    }
}
