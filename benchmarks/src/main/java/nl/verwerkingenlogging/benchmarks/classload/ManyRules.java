package nl.verwerkingenlogging.benchmarks.classload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A configuration with 200 rules of all kinds for the generated application. Some twenty of its classes are woven, as an application of that size would have. */
final class ManyRules {

    private static final int EACH = 20;

    private final StringBuilder text = new StringBuilder();
    private int rules;

    private final boolean matching;

    private ManyRules(boolean matching) {
        this.matching = matching;
    }

    /** Writes the configuration, with everything else that the agent wants, into a directory. With {@code matching} false every rule names what is not there. */
    static Path write(Path directory, boolean matching) throws IOException {
        Path file = Files.createDirectories(directory).resolve("verwerkingenlogging.yaml");
        return Files.writeString(file, new ManyRules(matching).yaml());
    }

    private String yaml() {
        text.append("""
                applicatie: benchmarks
                register: { url: "http://127.0.0.1:1/api/v1" }
                organisatie: { oin: "00000099000000001000" }
                journal: { directory: journal, maxSize: 64MiB }
                log: { file: agent.log }
                verwerkingsactiviteiten:
                  brp: { verwerkingsactiviteitId: ed159575-9d51-4d04-ac2e-e9e2bd62b9b0, bewaartermijn: P150Y }
                acties:
                """);
        String app = GeneratedApplication.PACKAGE;
        for (int i = 0; i < EACH; i++) {
            // Those of the first three kinds name what is there in one case of four, the others what is not.
            String module = app + "module" + (matching && i % 4 == 0 ? i : 1000 + i) + '.';
            rule(module + "Dienst2" + i % 10 + "#zoekOp0(String, long)");
            rule(module + "IBron" + i % 10 + "#zoekOp3" + (i % 4 == 0 ? "Niet" : "") + "(String, ..)");
            rule(module + "Basis1" + i % 10 + "+#zoekOp6" + (i % 4 == 0 ? "Niet" : ""));
            rule(app + "**.Oud" + i + "*#zoek*");
            rule(app + "module" + (1000 + i) + ".**#*Bsn*(String)");
            rule(app + "oud" + i + ".*Dao#zoek*", "\"" + app + "oud" + i + ".*Dao#zoekIets\"");
            rule(app + "**.IBestaatNiet" + i + "+#zoek*");
            rule("org.leverancier.product" + i + ".**.*Repository+#find*");
            rule("@" + app + "basis.Aantekening" + i + "#zoek*");
            rule(app + "**#@" + app + "oud.Logt" + i);
        }
        if (rules != 10 * EACH) {
            throw new IllegalStateException(rules + " rules");
        }
        return text.toString();
    }

    private void rule(String method, String... except) {
        rules++;
        text.append("  - method: \"").append(method).append("\"\n");
        if (except.length > 0) {
            text.append("    except: [").append(String.join(", ", except)).append("]\n");
        }
        text.append("    verwerkingsactiviteit: brp\n");
        text.append("    actieNaam: Ophalen\n");
        text.append("    betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]\n");
    }
}
