package nl.verwerkingenlogging.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Jdk;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An application that is deployed over and over (FC-08): {@code -Dredeploy.rounds=N}, 50 in profile {@code long}. */
class RedeployIT extends TomcatTest {

    private static final int ROUNDS = Integer.getInteger("redeploy.rounds", 10);

    /** How Tomcat begins what it says of threads, thread locals, timers and drivers that an application left behind. */
    private static final String LEAK = "The web application [";

    /** The manager application's, ours, and that of the deployment that opened the database: H2 keeps it, without the agent too. */
    private static final int LOADERS = 3;

    static Stream<Arguments> variants() {
        Jdk current = Jdk.current();
        return Stream.of(
                Arguments.of(Tomcat.TOMCAT_9, current),
                Arguments.of(Tomcat.TOMCAT_11, Jdk.find(25).orElse(current)));
    }

    @ParameterizedTest
    @MethodSource("variants")
    void loadersOfEarlierDeploymentsAreCollectedAndNothingIsLeftBehind(Tomcat tomcat, Jdk jdk) throws IOException {
        start(tomcat, jdk, RULES);

        for (int round = 0; round < ROUNDS; round++) {
            deploy();
            askOurs("bsn?w=2308572");
            askOurs("naam?w=Jansen");
            askOurs("verhuis?w=5872525");
        }

        assertThat(instances(jdk, "org.apache.catalina.loader.ParallelWebappClassLoader"))
                .isEqualTo(LOADERS);
        assertThat(instances(jdk, "nl.gemeente.proef.war.PersoonDao")).isEqualTo(1);
        assertThat(server().stderr()).noneMatch(line -> line.contains(LEAK));
        stopAndExpect(Collections.nCopies(
                        ROUNDS,
                        List.of(
                                Actie.actie("Ophalen persoonsgegevens", "2308572"),
                                Actie.actie("Zoeken personen", "2308572", "9358297"),
                                Actie.actie("Ophalen persoonsgegevens", "5872525"),
                                Actie.actie("Registreren verhuizing", "5872525")))
                .stream()
                .flatMap(List::stream)
                .toList());
    }

    /** How many objects of a class are there after a garbage collection, counted by the JVM itself. */
    private int instances(Jdk jdk, String type) throws IOException {
        Process histogram = new ProcessBuilder(
                        jdk.home().resolve("bin/jcmd").toString(), Long.toString(server().pid()), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        List<String> lines = new String(histogram.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines).as("a histogram").anyMatch(line -> line.contains("java.lang.String"));
        Pattern row = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+" + Pattern.quote(type) + "\\b.*");
        return lines.stream()
                .map(row::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
    }
}
