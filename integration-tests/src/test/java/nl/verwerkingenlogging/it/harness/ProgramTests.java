package nl.verwerkingenlogging.it.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests of what one program logs. Each class says in a static method {@code programs} on which Javas it runs; each of these runs once, and serves all tests of the
 * class.
 */
@ParameterizedClass(name = "{0}")
@MethodSource("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ProgramTests {

    @Parameter
    Program program;

    private final String rules;
    private Logged logged;

    /**
     * For a class of tests.
     *
     * @param rules YAML with the rules, not indented
     */
    protected ProgramTests(String rules) {
        this.rules = rules;
    }

    /**
     * Lets the program run before the first test.
     *
     * @param running the program
     * @param directory where its configuration and journal go
     */
    @BeforeParameterizedClassInvocation
    final void run(Program running, @TempDir Path directory) {
        logged = Logged.by(running, directory, rules);
    }

    /**
     * The program.
     *
     * @return what ran
     */
    protected final Program program() {
        return program;
    }

    /**
     * What it logged.
     *
     * @return the actions, and the ended JVM
     */
    protected final Logged logged() {
        return logged;
    }
}
