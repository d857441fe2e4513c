package nl.verwerkingenlogging.it.faults;

import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;
import nl.gemeente.proef.stroom.Ophaler;
import nl.verwerkingenlogging.it.harness.AgentJvm;
import nl.verwerkingenlogging.it.harness.Configuration;

/** The program and the configuration that most faults are tried on. */
final class Ophaling {

    /** One rule on the program's data access; more keys of that rule may follow it. */
    static final String RULE = """
            acties:
              - method: nl.gemeente.proef.stroom.PersoonDao#zoekOpBsn
                verwerkingsactiviteit: proef
                actieNaam: Ophalen persoonsgegevens
                verwerkingId: arg1
                betrokkenen:
                  - { soortObjectId: BSN, objectId: arg0 }
            """;

    /** Printed when all calls have been made. */
    static final Pattern DONE = Pattern.compile("gereed");

    private Ophaling() {}

    /** Writes the configuration. */
    static Path configuration(Path directory, URI register) {
        return Configuration.write(directory, register, RULE);
    }

    /** Starts {@link Ophaler}. */
    static AgentJvm start(Path configuration, String... arguments) {
        return AgentJvm.withAgent(configuration).start(Ophaler.class, arguments);
    }
}
