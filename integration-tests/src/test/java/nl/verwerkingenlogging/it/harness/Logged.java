package nl.verwerkingenlogging.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * What a program logged in one run.
 *
 * @param actions what reached the register, once each, in order of their time
 * @param jvm the ended JVM
 */
public record Logged(List<RecordedRequest> actions, AgentJvm jvm) {

    /** What a program prints as its last line. */
    private static final Pattern READY = Pattern.compile("gereed");

    /**
     * Runs a program with the agent from begin to end.
     *
     * @param program the program
     * @param directory where its configuration and journal go
     * @param rules YAML with the rules, not indented
     * @return what it logged
     */
    public static Logged by(Program program, Path directory, String rules) {
        try (RecordingRegister register = RecordingRegister.start()) {
            Path configuration = Configuration.write(directory, register.url(), rules);
            AgentJvm jvm = untilReady(program.startedAs(AgentJvm.withAgent(configuration)));
            List<RecordedRequest> actions = register.accepted().stream()
                    .sorted(Comparator.comparing(action -> text(action.json(), "tijdstip")))
                    .toList();
            return new Logged(actions, jvm);
        }
    }

    /**
     * What a program prints without the agent.
     *
     * @param program the program
     * @return the lines on standard output
     */
    public static List<String> printedWithoutAgent(Program program) {
        return untilReady(program.startedAs(AgentJvm.jvm())).stdout();
    }

    /**
     * The persons of each action of a name.
     *
     * @param actieNaam the name
     * @return one list for each action, in order of their time
     */
    public List<List<String>> persons(String actieNaam) {
        return named(actieNaam).stream().map(Logged::persons).toList();
    }

    /**
     * Everything that was logged: the persons of each action.
     *
     * @return by name of the action, in order of time
     */
    public Map<String, List<List<String>>> persons() {
        Map<String, List<List<String>>> all = new LinkedHashMap<>();
        actions.forEach(action -> {
            String naam = text(action.json(), "actieNaam");
            all.put(naam, persons(naam));
        });
        return all;
    }

    /**
     * The actions of a name.
     *
     * @param actieNaam the name
     * @return in order of their time
     */
    public List<RecordedRequest> named(String actieNaam) {
        return actions.stream()
                .filter(action -> text(action.json(), "actieNaam").equals(actieNaam))
                .toList();
    }

    private static AgentJvm untilReady(AgentJvm jvm) {
        jvm.awaitLine(READY);
        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        return jvm;
    }

    private static List<String> persons(RecordedRequest action) {
        return StreamSupport.stream(action.json().path("verwerkteObjecten").spliterator(), false)
                .map(object -> text(object, "objectId"))
                .toList();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText();
    }
}
