package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** Whatever objects an application passes around: a capture yields values or the documented failure, and no failure holds a value. */
class CaptureFuzzTest {

    /** Stands in everything that is a value, so that it is seen when it gets out. */
    private static final String SECRET = "geheim";

    /** A node of a random graph, whose getters do whatever getters do. */
    public static class Node {

        private final Random random;
        private final List<Object> others;

        Node(Random random, List<Object> others) {
            this.random = random;
            this.others = others;
        }

        public Object getA() {
            return any();
        }

        public Object b() {
            if (random.nextInt(4) == 0) {
                others.add(any());
            }
            return others;
        }

        public Object getC() {
            if (random.nextBoolean()) {
                throw new IllegalArgumentException(SECRET);
            }
            return any();
        }

        private Object any() {
            return others.isEmpty() ? null : others.get(random.nextInt(others.size()));
        }

        @Override
        public String toString() {
            throw new AssertionError("toString");
        }

        @Override
        public boolean equals(Object other) {
            throw new AssertionError("equals");
        }

        @Override
        public int hashCode() {
            throw new AssertionError("hashCode");
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return paths("args[*]", ".a", "?.a", ".b", "?.b", ".c", ".x", "[*]", "[*]", "[*]", "[*key]", "[0]", "[9]");
    }

    @Provide
    Arbitrary<String> singlePaths() {
        return paths("args[1]", ".a", "?.a", ".b", "?.b", ".c", ".x", "[0]", "[1]", "[9]");
    }

    private static Arbitrary<String> paths(String args, String... possibleSteps) {
        Arbitrary<String> roots = Arbitraries.of("arg0", "arg1", args, "args[0]", "this", "resultaat");
        Arbitrary<String> steps = Arbitraries.of(possibleSteps);
        Arbitrary<String> ends = Arbitraries.of("", "", "?");
        return Combinators.combine(roots, steps.list().ofMaxSize(4), ends)
                .as((root, between, end) -> root + String.join("", between) + end);
    }

    @Property(tries = 3000, shrinking = ShrinkingMode.BOUNDED)
    void aCaptureYieldsValuesOrTheDocumentedFailure(
            @ForAll("paths") String betrokkene, @ForAll("singlePaths") String attribute, @ForAll long seed) {
        Random random = new Random(seed);
        List<Object> graph = graph(random);
        CapturePlan plan = plan(betrokkene, attribute);
        for (int i = 0; i < 5; i++) {
            Object[] args = {pick(graph, random), pick(graph, random)};
            try {
                Capture capture = plan.captureEntry(pick(graph, random), args);
                plan.captureResult(capture, pick(graph, random));
                assertThat(Plans.identifiers(capture))
                        .allMatch(id -> !id.isBlank() && id.codePointCount(0, id.length()) <= 40);
            } catch (CaptureFailure failure) {
                assertThat(failure.getMessage()).doesNotContain(SECRET).startsWith("acties[3] (agent.yaml:23): ");
                assertThat(failure.getCause()).isNull();
            }
        }
    }

    @Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED)
    void aSearchForPersonsYieldsValuesOrTheDocumentedFailure(@ForAll long seed) {
        Random random = new Random(seed);
        List<Object> graph = graph(random);
        CapturePlan plan =
                Plans.rule().persoon(Node.class.getName(), "BSN", "a").compiled();
        for (int i = 0; i < 5; i++) {
            Object[] args = {pick(graph, random), pick(graph, random)};
            try {
                Capture capture = plan.captureEntry(pick(graph, random), args);
                plan.captureResult(capture, pick(graph, random));
                assertThat(Plans.identifiers(capture)).noneMatch(String::isBlank);
            } catch (CaptureFailure failure) {
                assertThat(failure.getMessage()).doesNotContain(SECRET);
                assertThat(failure.getCause()).isNull();
            }
        }
    }

    private static CapturePlan plan(String betrokkene, String attribute) {
        return Plans.rule()
                .betrokkene("BSN", betrokkene)
                .gebruiker(attribute, true)
                .text(TextAttribute.ACTIE_NAAM, Plans.choice(attribute, Map.of("1", "een"), "anders"))
                .compiled();
    }

    private static Object pick(List<Object> graph, Random random) {
        return graph.get(random.nextInt(graph.size()));
    }

    private static List<Object> graph(Random random) {
        List<Object> all = new ArrayList<>(
                Arrays.asList(null, "", " ", SECRET, SECRET.repeat(9), 1, 12345678, 1.5, true, 'x', Thread.State.NEW));
        for (int i = 0; i < 12; i++) {
            all.add(container(all, random));
        }
        return all;
    }

    private static Object container(List<Object> all, Random random) {
        List<Object> some = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            some.add(pick(all, random));
        }
        return switch (random.nextInt(10)) {
            case 0 -> some;
            case 1 -> {
                some.add(some);
                yield some;
            }
            case 2 -> some.toArray();
            case 3 -> {
                Map<String, Object> map = new LinkedHashMap<>();
                map.put("a", pick(all, random));
                map.put(SECRET, map);
                yield map;
            }
            case 4 -> Optional.ofNullable(pick(all, random));
            case 5 -> Stream.empty();
            case 6 -> some.iterator();
            case 7 -> throwing(some.iterator(), random);
            default -> new Node(random, some);
        };
    }

    private static Iterable<Object> throwing(Iterator<Object> elements, Random random) {
        return () -> {
            if (random.nextBoolean()) {
                throw new IllegalStateException(SECRET);
            }
            return elements;
        };
    }
}
