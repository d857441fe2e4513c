package nl.verwerkingenlogging.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Shows the whole chain at work: an application, the agent in it, and the register. Started by {@code ./demo}, in the root of the project. */
public final class Demo {

    private static final Duration ARRIVAL = Duration.ofSeconds(30);

    private final long begin = System.nanoTime();
    private final Http http = new Http();
    private final RunDirectory run = RunDirectory.make(Path.of("target", "demo").toAbsolutePath());
    private final List<ChildJvm> children = new CopyOnWriteArrayList<>();
    private volatile boolean stopping;
    private boolean keep;

    private Demo() {}

    /**
     * Runs the demo.
     *
     * @param args {@code --once} to end when everything has been compared
     */
    public static void main(String[] args) {
        boolean once = Arrays.asList(args).contains("--once");
        Demo demo = new Demo();
        Runtime.getRuntime().addShutdownHook(new Thread(demo::stop, "stop"));
        System.exit(demo.show(once) ? 0 : 1);
    }

    private boolean show(boolean once) {
        try {
            return attempt(once);
        } catch (DemoException e) {
            report(e.getMessage());
            return false;
        } catch (RuntimeException e) {
            e.printStackTrace(System.out);
            report("the demo itself is wrong: " + e);
            return false;
        }
    }

    private void report(String failure) {
        if (stopping) {
            // Whatever failed, failed because the demo was ended.
            return;
        }
        keep = true;
        System.out.println();
        children.forEach(child -> System.out.println(child.tail()));
        System.out.println("----");
        System.out.println("FAILED: " + failure);
        System.out.println("Logs, database and journal of this run are in " + run);
    }

    private boolean attempt(boolean once) {
        progress("Starting the register");
        ChildJvm registerJvm = startRegister();
        String page = registerJvm.awaitAddress("Page for developers: ");
        String api = registerJvm.awaitAddress("Register ready: ");
        progress("Starting burgerzaken with the agent");
        ChildJvm burgerzakenJvm = startBurgerzaken(api);
        String base = burgerzakenJvm.awaitAddress("Burgerzaken ready: ");

        List<Uitvoering> uitvoeringen = drive(new Burgerzaken(http, base));
        progress("Waiting until everything is in the register");
        List<Actie> acties = await(new Register(http, api, run.read("register/development-token")), uitvoeringen);
        print(uitvoeringen, acties);

        List<String> verschillen = Vergelijking.verschillen(uitvoeringen, acties);
        if (!verschillen.isEmpty()) {
            throw new DemoException("what was logged is not what the cases demand:"
                    + verschillen.stream()
                            .map(verschil -> System.lineSeparator() + "  " + verschil)
                            .collect(Collectors.joining()));
        }
        progress("All " + acties.size() + " verwerkingsacties are in the register, as the standard's cases demand.");
        if (!once) {
            System.out.printf("%n  burgerzaken  %s%n  register     %s%n%nCtrl-C stops both.%n", base, page);
            burgerzakenJvm.awaitEnd();
        }
        return true;
    }

    private ChildJvm startRegister() {
        return start(
                "register",
                "-jar",
                "register/target/verwerkingenlogging-register.jar",
                "--spring.profiles.active=development",
                "--server.port=0",
                "--register.data-directory=" + run.resolve("register"));
    }

    private ChildJvm startBurgerzaken(String api) {
        return start(
                "burgerzaken",
                "-javaagent:agent/dist/target/verwerkingenlogging-agent.jar",
                "-Dverwerkingenlogging.config=sample-app/verwerkingenlogging.yaml",
                "-Dverwerkingenlogging.register.url=" + api,
                "-Dverwerkingenlogging.register.auth.tokenFile=" + run.resolve("register/development-token"),
                "-Dverwerkingenlogging.journal.directory=" + run.resolve("journal"),
                "-jar",
                "sample-app/target/verwerkingenlogging-sample-app.jar",
                "--server.port=0");
    }

    private ChildJvm start(String name, String... arguments) {
        ChildJvm child = ChildJvm.start(name, run.resolve(name + ".log"), List.of(arguments));
        children.add(child);
        return child;
    }

    private List<Uitvoering> drive(Burgerzaken burgerzaken) {
        progress(Geval.VERHUIZING.toString());
        Uitvoering verhuizing = burgerzaken.verhuis();
        progress(Geval.ZOEKEN.toString());
        Uitvoering zoeken = burgerzaken.zoekEnVerhuis();
        progress(Geval.HUWELIJK.toString());
        Uitvoering huwelijk = burgerzaken.huw();
        return List.of(verhuizing, zoeken, huwelijk);
    }

    /** Asks until as much has arrived as the cases demand, or for as long as anybody wants to wait. */
    private static List<Actie> await(Register register, List<Uitvoering> uitvoeringen) {
        List<Geval.Verwacht> verwacht = uitvoeringen.stream()
                .flatMap(uitvoering -> uitvoering.geval().verwacht().stream())
                .toList();
        Set<String> bsns = verwacht.stream()
                .flatMap(each -> each.betrokkenen().stream())
                .map(Betrokkene::bsn)
                .collect(Collectors.toCollection(TreeSet::new));
        long deadline = System.nanoTime() + ARRIVAL.toNanos();
        while (register.acties(bsns).size() < verwacht.size() && System.nanoTime() < deadline) {
            pause();
        }
        // Once more: of an action that arrived between two questions, not every person was seen.
        return register.acties(bsns);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoException("Interrupted", e);
        }
    }

    private static void print(List<Uitvoering> uitvoeringen, List<Actie> acties) {
        for (Uitvoering uitvoering : uitvoeringen) {
            System.out.printf("%n%s, zaak %s%n", uitvoering.geval(), uitvoering.zaakId());
            Tabel tabel = new Tabel("tijdstip", "verwerking", "actie", "betrokkene");
            for (Actie actie : Vergelijking.van(uitvoering, acties)) {
                List<String> cells = List.of(
                        actie.tijdstip().toString(),
                        actie.namen().taak(),
                        String.valueOf(actie.namen().actie()));
                for (Betrokkene betrokkene : actie.betrokkenen()) {
                    tabel.row(cells.get(0), cells.get(1), cells.get(2), betrokkene.toString());
                    cells = List.of("", "", "");
                }
            }
            System.out.print(tabel);
        }
        System.out.println();
    }

    private void progress(String text) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(Locale.ROOT, "[%5.1f s] %s%n", seconds, text);
    }

    /** The application first, so that its agent can still deliver. */
    private void stop() {
        stopping = true;
        for (int i = children.size() - 1; i >= 0; i--) {
            children.get(i).stop();
        }
        if (!keep) {
            run.delete();
        }
    }
}
