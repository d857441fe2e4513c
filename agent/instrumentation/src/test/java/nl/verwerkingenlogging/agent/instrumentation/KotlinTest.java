package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kotlin.Unit;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the Kotlin compiler makes of functions, woven. */
class KotlinTest {

    private static final String BSN = "2308572";
    private static final String OTHER = "9358297";

    @TempDir
    private static Path classes;

    @TempDir
    private Path directory;

    @BeforeAll
    static void compile() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        Path library = Path.of(
                Unit.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        ExitCode code = new K2JVMCompiler()
                .exec(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-classpath",
                        library.toString(),
                        "-jvm-target",
                        "1.8",
                        "-module-name",
                        "proef",
                        "-d",
                        classes.toString(),
                        Path.of("src", "test", "kotlin", "Inwoners.kt").toString());
        assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isEqualTo(ExitCode.OK);
    }

    @Test
    void defaultArgumentsAreOneAction() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#zoek*", "resultaat.bsn"));

        proef(woven, "standaardwaarden", BSN);
        proef(woven, "eenStandaardwaarde", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void overloadsForJavaCallersThatFillInDefaultsAreOneAction() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#opJaar", "arg0"));
        Object dao = woven.make("KotlinDao");

        woven.call(dao, "opJaar", BSN);
        woven.call(dao, "opJaar", OTHER, 1950);
        woven.call(dao, "opJaar", BSN, 1950, 2);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER), List.of(BSN));
    }

    @Test
    void anOverloadThatIsNamedByItsParametersIsLoggedItself() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#opJaar(String)", "arg0"));

        woven.call(woven.make("KotlinDao"), "opJaar", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void pathsFollowThePropertiesOfADataClass() throws Throwable {
        Woven woven = woven(rule(
                "@KotlinDao#zoek(String,int,boolean)",
                "resultaat.partner.bsn",
                "handelingNaam: { from: resultaat.isOverleden, map: { \"false\": \"Levend\" } }"));

        proef(woven, "eenStandaardwaarde", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
        assertThat(woven.actions().get(0).get("handelingNaam").asText()).isEqualTo("Levend");
    }

    @Test
    void functionsOfCompanionsAndObjects() throws Throwable {
        Woven woven = woven(rule("@KotlinDao$Companion#eerste", "arg0")
                + rule("@KotlinDao#vaste", "arg0")
                + rule("@Archief#opzoeken", "resultaat.bsn"));

        proef(woven, "metgezel", BSN);
        proef(woven, "vast", OTHER);
        proef(woven, "enkel", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void functionsOfAFileAndExtensions() throws Throwable {
        Woven woven = woven(rule("@InwonersKt#haalOp", "resultaat[*].bsn")
                + rule("@InwonersKt#metPartner(Inwoner,String)", "arg0.bsn"));

        proef(woven, "los", BSN);
        proef(woven, "uitbreiding", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void aFunctionWithABodyInAnInterfaceIsOneAction() throws Throwable {
        Woven woven = woven(rule("@Bron#lees", "resultaat.bsn"));

        proef(woven, "bron", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void functionsWhoseNamesTheCompilerLengthensAreNamedWithAWildcard() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#zoekOp-*", "arg0") + rule("@KotlinDao#binnen$*", "arg0"));

        proef(woven, "waarde", BSN);
        proef(woven, "intern", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void aPrivateFunctionThatALambdaCalls() throws Throwable {
        Woven woven = woven(rule("@UitgebreideArchieven#een", "arg0"));

        proef(woven, "alle", BSN, OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void aFunctionThatSuspendsIsLoggedOnceBeforeItRuns() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#laat", "arg0"));

        proef(woven, "laat", BSN);
        assertThat(woven.persons()).containsExactly(List.of(BSN));
        proef(woven, "verder");

        assertThat(woven.persons()).containsExactly(List.of(BSN));
        assertThat(outcomes(woven)).hasSize(1).noneMatch(Throwable.class::isInstance);
    }

    @Test
    void aFunctionThatSuspendsAndCallsItselfIsLoggedForEachCall() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#herhaald", "arg0"));

        proef(woven, "herhaald", BSN);
        proef(woven, "verder");

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
        assertThat(outcomes(woven)).hasSize(1).noneMatch(Throwable.class::isInstance);
    }

    @Test
    void theResultOfAFunctionThatMaySuspendCannotBeReadAndIsRefusedBeforehand() throws Throwable {
        Woven woven = woven(rule("@KotlinDao#laat", "resultaat.bsn"));

        proef(woven, "laat", BSN);

        assertThat(outcomes(woven)).hasSize(1).allMatch(VerwerkingNietGelogdException.class::isInstance);
        assertThat((List<?>) woven.call(woven.type("InwonersKt"), "getWachtend"))
                .isEmpty();
    }

    private Woven woven(String rules) {
        return Woven.by(directory, rules).withClasses(classes);
    }

    private static Object proef(Woven woven, String name, Object... arguments) throws Throwable {
        return woven.call(woven.type("Proef"), name, arguments);
    }

    private static List<?> outcomes(Woven woven) throws ReflectiveOperationException {
        return (List<?>) woven.type("Proef").getField("uitkomsten").get(null);
    }
}
