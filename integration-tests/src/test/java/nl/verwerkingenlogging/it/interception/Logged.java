package nl.verwerkingenlogging.it.interception;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.RecordedRequest;
import nl.verwerkingenlogging.it.harness.RecordingRegister;

/**
 * What a program logged in one run.
 *
 * @param actions what reached the register, once each
 * @param jvm the ended JVM
 */
record Logged(List<RecordedRequest> actions, AgentJvm jvm) {

    /** Runs a program from begin to end. */
    static Logged by(Jdk jdk, Path configuration, RecordingRegister register, Class<?> program, String classPath) {
        AgentJvm jvm =
                AgentJvm.withAgent(configuration).on(jdk).classPath(classPath).start(program);
        jvm.awaitLine(Pattern.compile("gereed"));
        assertThat(jvm.awaitExit()).as(jvm.transcript()).isZero();
        return new Logged(register.accepted(), jvm);
    }

    /** The persons of each action of a name, in order of logging. */
    List<List<String>> persons(String actieNaam) {
        return named(actieNaam).stream()
                .map(action -> StreamSupport.stream(
                                action.json().path("verwerkteObjecten").spliterator(), false)
                        .map(object -> object.path("objectId").asText())
                        .toList())
                .toList();
    }

    /** The actions of a name. */
    List<RecordedRequest> named(String actieNaam) {
        return actions.stream()
                .filter(action -> action.json().path("actieNaam").asText().equals(actieNaam))
                .sorted(Comparator.comparing(
                        action -> action.json().path("tijdstip").asText()))
                .toList();
    }
}
