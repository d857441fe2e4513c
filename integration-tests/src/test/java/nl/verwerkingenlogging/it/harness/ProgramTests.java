package nl.verwerkingenlogging.it.harness;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
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

    private final Program program;
    private final String rules;
    private Logged logged;

    /**
     * For a class of tests.
     *
     * @param program what runs
     * @param rules YAML with the rules, not indented
     */
    protected ProgramTests(Program program, String rules) {
        this.program = program;
        this.rules = rules;
    }

    /**
     * Lets the program run before the first test.
     *
     * @param directory where its configuration and journal go
     */
    @BeforeAll
    final void run(@TempDir Path directory) {
        logged = Logged.by(program, directory, rules);
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
