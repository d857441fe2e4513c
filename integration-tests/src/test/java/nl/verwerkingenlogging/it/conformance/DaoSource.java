package nl.verwerkingenlogging.it.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import nl.gemeente.proef.stappen.Uitvoering;
import nl.verwerkingenlogging.it.harness.Artifacts;

/**
 * The data access of the test application, with a method for each step. It is compiled for the run, because which methods an application has is what a
 * vector differs in; the agent meets a plain class.
 */
final class DaoSource {

    /** The name of the class. */
    static final String CLASS = "nl.gemeente.proef.gegevens.StappenDao";

    private DaoSource() {}

    /** Compiles the data access of an actor into a directory of classes. */
    static void compile(List<StepPlan> plans, Path classes) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw new IllegalStateException("These tests need a JDK, not only a JRE.");
        }
        try {
            Path source =
                    Files.createDirectories(classes.resolveSibling("source")).resolve("StappenDao.java");
            Files.write(source, text(plans).getBytes(StandardCharsets.UTF_8));
            Files.createDirectories(classes);
            int status = compiler.run(
                    null,
                    null,
                    null,
                    "-d",
                    classes.toString(),
                    "-classpath",
                    Artifacts.classPathOf(Uitvoering.class),
                    source.toString());
            if (status != 0) {
                throw new AssertionError("The generated data access does not compile: " + source);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(List<StepPlan> plans) {
        return """
                package nl.gemeente.proef.gegevens;

                import java.util.List;
                import nl.gemeente.proef.stappen.Persoon;
                import nl.gemeente.proef.stappen.Uitvoering;

                public class StappenDao {

                %s}
                """.formatted(plans.stream().map(DaoSource::method).collect(Collectors.joining("\n")));
    }

    private static String method(StepPlan plan) {
        String name = plan.step().method();
        List<String> parameters = new ArrayList<>();
        if (!plan.isFound()) {
            for (int i = 0; i < plan.groups().size(); i++) {
                parameters.add("List<Persoon> groep" + i);
            }
        }
        plan.handedOver().keySet().forEach(key -> parameters.add("String " + key));
        for (int i = 0; i < plan.other().size(); i++) {
            parameters.add("String overig" + i);
        }

        String type = "String";
        String result = "\"gegevens\"";
        String declaration = "";
        if (plan.isFound() && plan.groups().size() == 1) {
            type = "List<Persoon>";
            result = "Uitvoering.personen(0)";
        } else if (plan.isFound()) {
            type = "Gevonden" + plan.step().n();
            result = "new " + type + "(" + perGroup(plan, i -> "Uitvoering.personen(" + i + ")") + ")";
            declaration =
                    "    public record " + type + "(" + perGroup(plan, i -> "List<Persoon> groep" + i) + ") {}\n\n";
        }
        return declaration + """
                    public %s %s(%s) {
                        Uitvoering.uitgevoerd("%s");
                        return %s;
                    }
                """.formatted(type, name, String.join(", ", parameters), name, result);
    }

    private static String perGroup(StepPlan plan, IntFunction<String> text) {
        return IntStream.range(0, plan.groups().size()).mapToObj(text).collect(Collectors.joining(", "));
    }
}
