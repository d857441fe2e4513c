package nl.verwerkingenlogging.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the agent itself said.
 *
 * @param lines its lines, in order
 */
public record AgentLog(List<String> lines) {

    /** How each line of the agent begins. */
    public static final String MARK = "[verwerkingenlogging]";

    private static final Pattern TROUBLE = Pattern.compile("\\b(WARN|WARNING|ERROR|SEVERE)\\b");

    /** Depends on the machine that the tests run on and says nothing about the agent: a journal in a container or in memory. */
    private static final Pattern PLACE = Pattern.compile("overlay|tmpfs");

    /** Copies the lines. */
    public AgentLog {
        lines = List.copyOf(lines);
    }

    /**
     * Picks the agent's lines.
     *
     * @param stderr everything on standard error
     * @return what the agent said
     */
    public static AgentLog of(List<String> stderr) {
        return new AgentLog(
                stderr.stream().filter(line -> line.startsWith(MARK)).toList());
    }

    /**
     * The warnings and errors.
     *
     * @return the lines of level WARN and above, but for those about where the tests themselves run
     */
    public List<String> troubles() {
        return lines.stream()
                .filter(line -> TROUBLE.matcher(line).find())
                .filter(line -> !PLACE.matcher(line).find())
                .toList();
    }

    /**
     * Fails on a warning or error that was not expected.
     *
     * @param expected what may be found in a warning or error of this test
     */
    public void verifyNoTroubleBut(Pattern... expected) {
        assertThat(troubles().stream()
                        .filter(line -> List.of(expected).stream()
                                .noneMatch(pattern -> pattern.matcher(line).find())))
                .as("unexpected warnings in the agent's log")
                .isEmpty();
    }

    /**
     * Fails when somebody's identifier shows.
     *
     * @param identifiers those of the persons in the test
     */
    public void verifyMentionsNoneOf(Collection<String> identifiers) {
        for (String identifier : identifiers) {
            assertThat(lines).as("personal identifier in the agent's log").noneMatch(line -> line.contains(identifier));
        }
    }
}
