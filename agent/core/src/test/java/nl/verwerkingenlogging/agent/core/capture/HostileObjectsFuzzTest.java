package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Throws the worst objects that an application can hold at capture, for a time: 2 seconds, or {@code -Dfuzz.seconds=600}. It gets values or the documented failure, never
 * anything else, and comes back. The seed of a failing round is in the message; {@code -Dfuzz.seed} repeats it.
 */
class HostileObjectsFuzzTest {

    private static final String SECRET = "geheim";
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("fuzz.seconds", 2));
    private static final String[] ROOTS = {"arg0", "args[*]", "this", "resultaat"};
    private static final String[] STEPS = {
        "[*]", "[*]", "[*]", ".bsn", "?.bsn", ".ander", "?.ander", "[0]", "[3]", "[*key]", ".veld", ".bestaatNiet"
    };

    /** Something that every application object here would rather not be asked. */
    private static final AtomicLong FORBIDDEN = new AtomicLong();

    private static AssertionError forbidden() {
        FORBIDDEN.incrementAndGet();
        return new AssertionError("called what no path names");
    }

    /** A property for every path, each with a mind of its own. */
    public static class Hostile {

        private final Supplier<Object> bsn;
        private final Supplier<Object> ander;
        private final Object veld;

        Hostile(Supplier<Object> bsn, Supplier<Object> ander, Object veld) {
            this.bsn = bsn;
            this.ander = ander;
            this.veld = veld;
        }

        public Object getBsn() {
            return bsn.get();
        }

        public Object getAnder() {
            return ander.get();
        }

        Object unused() {
            return veld;
        }

        @Override
        public String toString() {
            throw forbidden();
        }

        @Override
        public boolean equals(Object other) {
            throw forbidden();
        }

        @Override
        public int hashCode() {
            throw forbidden();
        }
    }

    /** What proxies stand for. */
    public interface Persoon {
        Object getBsn();

        Object getAnder();
    }

    @Test
    @Timeout(900)
    void givesValuesOrTheDocumentedFailure() throws Exception {
        String given = System.getProperty("fuzz.seed");
        long seed = given == null ? System.nanoTime() : Long.parseLong(given);
        long end = System.nanoTime() + TIME.toNanos();
        long rounds = 0;
        long captured = 0;
        AtomicBoolean done = new AtomicBoolean();
        List<Object> shared = Collections.synchronizedList(new ArrayList<>(List.of("1234567", "7654321")));
        Thread modifier = new Thread(() -> modify(shared, done), "modifies");
        modifier.setDaemon(true);
        modifier.start();
        try {
            do {
                captured += round(seed + rounds, shared);
                rounds++;
            } while (System.nanoTime() < end && given == null);
        } finally {
            done.set(true);
        }
        assertThat(FORBIDDEN).as("calls that no path names").hasValue(0);
        if (given == null) {
            assertThat(captured).as("rounds with a value of " + rounds).isPositive();
        }
    }

    private static int round(long seed, List<Object> shared) {
        Random random = new Random(seed);
        StringBuilder path = new StringBuilder(ROOTS[random.nextInt(ROOTS.length)]);
        for (int i = random.nextInt(4); i > 0; i--) {
            path.append(STEPS[random.nextInt(STEPS.length)]);
        }
        Graph graph = new Graph(random, shared);
        long before = System.nanoTime();
        try {
            CapturePlan plan = Plans.rule().betrokkene("BSN", path.toString()).compiled();
            Capture capture = plan.captureEntry(graph.any(), new Object[] {graph.any(), graph.any()});
            plan.captureResult(capture, graph.any());
            assertThat(Plans.identifiers(capture)).allMatch(id -> !id.isBlank() && id.length() <= 80);
            return capture.persons() > 0 ? 1 : 0;
        } catch (CaptureFailure failure) {
            assertThat(failure.getMessage()).as("seed " + seed).doesNotContain(SECRET);
            assertThat(failure.getCause()).isNull();
            return 0;
        } catch (Throwable thrown) {
            throw new AssertionError("seed " + seed + ", path " + path, thrown);
        } finally {
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .as("seed " + seed + ", path " + path)
                    .isLessThan(Duration.ofSeconds(30));
        }
    }

    private static void modify(List<Object> shared, AtomicBoolean done) {
        Random random = new Random(1);
        while (!done.get()) {
            if (shared.size() > 20 || (random.nextBoolean() && shared.size() > 1)) {
                shared.remove(0);
            } else {
                shared.add("1234567");
            }
        }
    }

    /** Objects that refer to each other in every way. */
    private static final class Graph {

        private final Random random;
        private final List<Object> shared;
        private final List<Object> all = new ArrayList<>();

        Graph(Random random, List<Object> shared) {
            this.random = random;
            this.shared = shared;
            Collections.addAll(all, null, "1234567", 12345678, 1234567L, "", SECRET.repeat(20), 1.5, UUID.randomUUID());
            for (int i = 0; i < 10; i++) {
                all.add(make());
            }
        }

        Object any() {
            return all.get(random.nextInt(all.size()));
        }

        private Object make() {
            return switch (random.nextInt(16)) {
                case 0 -> new Hostile(this::any, this::any, any());
                case 1 -> new Hostile(this::thrown, this::any, any());
                case 2 -> new Hostile(this::any, this::thrown, any());
                case 3 -> proxy();
                case 4 -> endless();
                case 5 -> huge();
                case 6 -> containsItself();
                case 7 -> hostileList();
                case 8 -> hostileMap();
                case 9 -> shared;
                case 10 -> Optional.ofNullable(any());
                case 11 -> new Object[] {any(), any(), any()};
                case 12 -> new int[] {12345678, 23456789};
                case 13 -> Stream.of("1234567");
                case 14 -> (Iterable<Object>) () -> null;
                default -> new ArrayList<>(List.of("1234567", "2345678"));
            };
        }

        private Object thrown() {
            return switch (random.nextInt(5)) {
                case 0 -> throw new IllegalStateException(SECRET);
                case 1 -> throw new NoClassDefFoundError(SECRET);
                case 2 -> throw new AssertionError(SECRET);
                case 3 -> throw new ConcurrentModificationException(SECRET);
                default -> all.get(4);
            };
        }

        private Object proxy() {
            InvocationHandler handler = (proxy, method, args) -> {
                if (method.getDeclaringClass() == Object.class) {
                    throw forbidden();
                }
                if (random.nextInt(3) == 0) {
                    // Not declared, so the proxy wraps it.
                    throw new Exception(SECRET);
                }
                return any();
            };
            return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Persoon.class}, handler);
        }

        private Iterable<Object> endless() {
            Object element = random.nextBoolean() ? "1234567" : null;
            return () -> new Iterator<>() {
                @Override
                public boolean hasNext() {
                    return true;
                }

                @Override
                public Object next() {
                    return element;
                }
            };
        }

        private Object huge() {
            return random.nextBoolean() ? Collections.nCopies(Integer.MAX_VALUE, "1234567") : new long[200_000];
        }

        private Object containsItself() {
            List<Object> list = new ArrayList<>();
            Map<Object, Object> map = new HashMap<>();
            for (int i = 0; i < 30; i++) {
                list.add(list);
                map.put(i, list);
            }
            map.put("bsn", "1234567");
            return random.nextBoolean() ? list : map;
        }

        private Object hostileList() {
            boolean throwsOnGet = random.nextBoolean();
            return new AbstractList<>() {
                @Override
                public Object get(int index) {
                    if (throwsOnGet) {
                        throw new IllegalStateException(SECRET);
                    }
                    return any();
                }

                @Override
                public Iterator<Object> iterator() {
                    return throwsOnGet ? null : List.of(all.get(1), all.get(2)).iterator();
                }

                @Override
                public int size() {
                    throw forbidden();
                }

                @Override
                public int hashCode() {
                    throw forbidden();
                }

                @Override
                public boolean equals(Object other) {
                    throw forbidden();
                }

                @Override
                public String toString() {
                    throw forbidden();
                }
            };
        }

        private Object hostileMap() {
            return new AbstractMap<String, Object>() {
                @Override
                public Object get(Object key) {
                    return random.nextInt(3) == 0 ? thrown() : any();
                }

                @Override
                public Set<Entry<String, Object>> entrySet() {
                    return new AbstractSet<>() {
                        @Override
                        public Iterator<Entry<String, Object>> iterator() {
                            throw new IllegalStateException(SECRET);
                        }

                        @Override
                        public int size() {
                            throw forbidden();
                        }
                    };
                }
            };
        }
    }

    @Test
    void aContainerWithoutEndIsACaptureFailure() throws Exception {
        CapturePlan plan = Plans.rule().betrokkene("BSN", "resultaat[*]").compiled();
        for (Object element : new Object[] {"1234567", ""}) {
            Iterable<Object> endless = () ->
                    Stream.generate(() -> element.equals("") ? null : element).iterator();
            Capture capture = plan.captureEntry(null, new Object[2]);
            assertThatThrownBy(() -> plan.captureResult(capture, endless))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageContaining("resultaat[*]")
                    .hasMessageEndingWith("more than 1000000 elements at [*]");
        }
    }

    @Test
    void aContainerOfContainersCountsAsAWhole() throws Exception {
        List<Object> inner = Collections.nCopies(1001, "1234567");
        List<Object> outer = Collections.nCopies(1000, inner);
        CapturePlan plan = Plans.rule().betrokkene("BSN", "resultaat[*][*]").compiled();
        Capture capture = plan.captureEntry(null, new Object[2]);

        assertThatThrownBy(() -> plan.captureResult(capture, outer))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageEndingWith("more than 1000000 elements at [*]");
    }
}
