package nl.verwerkingenlogging.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One JVM with the agent: its configuration before, and its counters after. Without state but for its files. */
public final class AgentRun {

    private static final Pattern COUNTER = Pattern.compile("([a-z]+) (\\d+)(?:, |$)");

    private final Path directory;

    /**
     * Writes a configuration with one rule, on one BSN in an argument.
     *
     * @param directory an empty directory
     * @param registerUrl where to deliver
     * @throws IOException when the file cannot be written
     */
    public AgentRun(Path directory, String registerUrl) throws IOException {
        this.directory = directory;
        Files.writeString(configuration(), """
                applicatie: benchmarks
                register:
                  url: %s
                organisatie:
                  oin: "00000099000000001000"
                journal:
                  directory: journal
                  maxSize: 4GiB
                log:
                  file: agent.log
                defaults:
                  systeem: "Burgerzaken 4.2"
                  gegevensbron: "Burgerzaken database"
                  vertrouwelijkheid: normaal
                  onFailure: strict
                verwerkingsactiviteiten:
                  brp-registratie:
                    verwerkingsactiviteitId: ed159575-9d51-4d04-ac2e-e9e2bd62b9b0
                    bewaartermijn: P150Y
                acties:
                  - method: "nl.verwerkingenlogging.benchmarks.hotpath.PersoonDao#zoekOpBsn(String)"
                    verwerkingsactiviteit: brp-registratie
                    verwerkingNaam: Registratie verhuizing
                    actieNaam: Ophalen persoonsgegevens
                    betrokkenen:
                      - { soortObjectId: BSN, objectId: arg0, betrokkenheid: Aanvrager }
                """.formatted(registerUrl));
    }

    /**
     * The configuration.
     *
     * @return its file
     */
    public Path configuration() {
        return directory.resolve("verwerkingenlogging.yaml");
    }

    /**
     * What starts a JVM with the agent.
     *
     * @return options for {@code java}
     */
    public List<String> jvmOptions() {
        return List.of("-javaagent:" + Installation.agent(), "-Dverwerkingenlogging.config=" + configuration());
    }

    /**
     * What the agent counted, by the summary that it logs when its JVM ends.
     *
     * @return the counters, by the names in the summary
     * @throws IOException when the log cannot be read
     */
    public Map<String, Long> counters() throws IOException {
        List<String> lines = Files.readAllLines(directory.resolve("agent.log"));
        for (int i = lines.size() - 1; i >= 0; i--) {
            int start = lines.get(i).indexOf("captured ");
            if (start >= 0) {
                return counters(lines.get(i).substring(start));
            }
        }
        throw new IllegalStateException("the agent logged no summary: " + lines);
    }

    private static Map<String, Long> counters(String summary) {
        Map<String, Long> counters = new HashMap<>();
        Matcher matcher = COUNTER.matcher(summary);
        while (matcher.find()) {
            counters.put(matcher.group(1), Long.valueOf(matcher.group(2)));
        }
        return counters;
    }
}
