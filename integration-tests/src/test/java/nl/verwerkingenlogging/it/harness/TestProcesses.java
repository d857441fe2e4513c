package nl.verwerkingenlogging.it.harness;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Ends what a test started, and then looks at what every test is judged by: no unexpected warning in the agent's log, and no identifier of a person in it or
 * in the name of a file.
 */
public final class TestProcesses implements AfterEachCallback {

    private final List<AgentJvm> jvms = new ArrayList<>();
    private final List<RecordingRegister> registers = new ArrayList<>();
    private final List<Path> journals = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();

    /**
     * Looks after a JVM.
     *
     * @param jvm a JVM that was started
     * @return the same
     */
    public AgentJvm started(AgentJvm jvm) {
        jvms.add(jvm);
        return jvm;
    }

    /**
     * Starts a register that accepts everything, on a free port.
     *
     * @return the register
     */
    public RecordingRegister register() {
        return register(RecordingRegister.start());
    }

    /**
     * Looks after a register.
     *
     * @param register a register that was started
     * @return the same
     */
    public RecordingRegister register(RecordingRegister register) {
        registers.add(register);
        return register;
    }

    /**
     * Looks after a journal.
     *
     * @param directory the journal's directory
     * @return the same
     */
    public Path journal(Path directory) {
        journals.add(directory);
        return directory;
    }

    /**
     * Lets the agent say this in a warning or an error.
     *
     * @param regex found in each line that is expected
     */
    public void expectTrouble(String regex) {
        expected.add(Pattern.compile(regex));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        jvms.forEach(AgentJvm::close);
        registers.forEach(RecordingRegister::close);
        if (context.getExecutionException().isEmpty()) {
            for (AgentJvm jvm : jvms) {
                jvm.log().verifyNoTroubleBut(expected.toArray(new Pattern[0]));
                jvm.log().verifyMentionsNoneOf(TestPersons.BSNS);
            }
            journals.forEach(journal -> JournalFiles.verifyNamesHoldNoneOf(journal, TestPersons.BSNS));
        }
        jvms.clear();
        registers.clear();
        journals.clear();
        expected.clear();
    }
}
