package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.codehaus.groovy.control.CompilationUnit;
import org.codehaus.groovy.control.CompilerConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Groovy compiler makes of methods, woven: called through {@code invokedynamic} and, as older compilers do, through call sites. */
@ParameterizedClass(name = "invokedynamic: {0}")
@ValueSource(booleans = {true, false})
class GroovyTest {

    private static final String BSN = "2308572";
    private static final String OTHER = "9358297";

    @TempDir
    private Path directory;

    @Parameter
    boolean indy;

    private Woven woven(String rules) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setTargetDirectory(directory.toFile());
        configuration.getOptimizationOptions().put(CompilerConfiguration.INVOKEDYNAMIC, indy);
        CompilationUnit unit = new CompilationUnit(configuration);
        unit.addSource(new File("src/test/groovy/Inwoners.groovy"));
        unit.compile();
        return Woven.by(directory, rules).withClasses(directory);
    }

    @Test
    void dynamicCallsAreOneActionEach() throws Throwable {
        Woven woven = woven(rule("@GroovyDao#zoek", "arg0"));

        proef(woven, "dynamisch", BSN);
        proef(woven, "dynamisch", BSN);
        proef(woven, "opNaam", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN), List.of(OTHER));
    }

    @Test
    void defaultArgumentsAndStaticMethods() throws Throwable {
        Woven woven = woven(rule("@GroovyDao#metStandaard", "arg0") + rule("@GroovyDao#eerste", "resultaat.bsn"));

        proef(woven, "standaard", BSN);
        proef(woven, "statisch", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void pathsFollowProperties() throws Throwable {
        Woven woven = woven(rule("@GroovyDao#zoek(String)", "resultaat.anders.nummer"));

        proef(woven, "dynamisch", OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aPrivateMethodThatAClosureCalls() throws Throwable {
        Woven woven = woven(rule("@GroovyDao#een", "arg0"));

        proef(woven, "sluiting", BSN, OTHER);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(OTHER));
    }

    @Test
    void aPropertyThatIsReadIsItsGetter() throws Throwable {
        Woven woven = woven(rule("@GroovyInwoner#getBsn", "resultaat"));

        proef(woven, "eigenschap", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aMethodOfATraitIsOneAction() throws Throwable {
        Woven woven = woven(rule("@Bewaring#bewaar", "arg0"));

        proef(woven, "kenmerk", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aMethodThatIsNotThereIsTheCallOfMethodMissing() throws Throwable {
        Woven woven = woven(rule("@GroovyDao#methodMissing", "resultaat.bsn"));

        proef(woven, "onbekend", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    private static Object proef(Woven woven, String name, Object... arguments) throws Throwable {
        return woven.call(woven.type("GroovyProef"), name, arguments);
    }
}
