package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.Closeable;
import java.util.AbstractMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@SuppressWarnings({"IterableAndIterator", "JdkObsolete"}) // what applications are made of
class ContainersTest {

    /** As Spring Data has it: may be iterated over, and has properties. */
    static class Page implements Iterable<String> {
        private final List<String> content = List.of("1", "2");

        public List<String> getContent() {
            return content;
        }

        public int size() {
            throw new AssertionError();
        }

        @Override
        public Iterator<String> iterator() {
            return content.iterator();
        }
    }

    static Stream<Arguments> readable() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("a", "1");
        map.put("b", "2");
        return Stream.of(
                arguments("[*]", List.of("1", "2")),
                arguments("[*]", new LinkedHashSet<>(List.of("1", "2"))),
                arguments("[*]", new ArrayDeque<>(List.of("1", "2"))),
                arguments("[*]", new String[] {"1", "2"}),
                arguments("[*]", new int[] {1, 2}),
                arguments("[*]", new short[] {1, 2}),
                arguments("[*]", map),
                arguments("[*]", new Page()),
                arguments("[*][*]", List.of(new String[] {"1"}, Set.of("2"))),
                arguments(".content[*]", new Page()),
                arguments("[*].value", map.entrySet()));
    }

    @ParameterizedTest
    @MethodSource("readable")
    void containersThatCanBeReadAgainAreRead(String steps, Object container) throws CaptureFailure {
        assertThat(Plans.identifiersOfResult("resultaat" + steps, container)).containsExactly("1", "2");
        assertThat(Plans.identifiersOfResult("resultaat" + steps, container)).containsExactly("1", "2");
    }

    static class Once implements Iterator<String>, Iterable<String> {
        @Override
        public boolean hasNext() {
            throw new AssertionError("consumed");
        }

        @Override
        public String next() {
            throw new AssertionError("consumed");
        }

        @Override
        public Iterator<String> iterator() {
            throw new AssertionError("consumed");
        }
    }

    static class Cursor implements Iterable<String>, Closeable {
        @Override
        public Iterator<String> iterator() {
            throw new AssertionError("consumed");
        }

        @Override
        public void close() {
            throw new AssertionError("closed");
        }
    }

    static Stream<Object> lazy() {
        Enumeration<String> enumeration = new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                throw new AssertionError("consumed");
            }

            @Override
            public String nextElement() {
                throw new NoSuchElementException();
            }
        };
        Flow.Publisher<String> publisher = subscriber -> {
            throw new AssertionError("consumed");
        };
        return Stream.of(
                Stream.of("1"),
                IntStream.of(1),
                List.of("1").iterator(),
                enumeration,
                new CompletableFuture<String>(),
                CompletableFuture.completedFuture("1"),
                publisher,
                new Once(),
                new Cursor());
    }

    @ParameterizedTest(autoCloseArguments = false)
    @MethodSource("lazy")
    void whatCanBeReadOnceOrLaterIsLeftAlone(Object container) {
        for (String path : List.of("resultaat[*]", "resultaat")) {
            assertThatThrownBy(() -> Plans.identifiersOfResult(path, container))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageContaining("take its elements from the application");
        }
        assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat[0]", container))
                .isInstanceOf(CaptureFailure.class);
        assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat.bsn", container))
                .isInstanceOf(CaptureFailure.class);
    }

    @Test
    void aStreamIsStillUsableAfterItWasRefused() {
        Stream<String> stream = Stream.of("1");
        assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat[*].bsn", stream))
                .isInstanceOf(CaptureFailure.class);
        assertThat(stream).containsExactly("1");
    }

    /** A getter that adds to the list in which it is found. */
    static class Meddler {
        private final List<Object> list;

        Meddler(List<Object> list) {
            this.list = list;
        }

        public String getBsn() {
            list.add("x");
            return "1";
        }
    }

    @Test
    void aContainerThatChangesWhileItIsReadIsAFailure() {
        List<Object> list = new ArrayList<>();
        Meddler meddler = new Meddler(list);
        list.add(meddler);
        list.add(meddler);
        assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat[*].bsn", list))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageEndingWith("[*] threw (java.util.ConcurrentModificationException)");
    }

    @Test
    void containersOfTheApplicationMayThrowAnywhere() {
        Iterable<String> none = () -> null;
        Iterable<String> throwing = () -> {
            throw new IllegalStateException("999993654");
        };
        Map<String, String> map = new AbstractMap<>() {
            @Override
            public Set<Entry<String, String>> entrySet() {
                throw new UnsupportedOperationException("999993654");
            }
        };
        for (Object container : List.of(none, throwing, map)) {
            assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat[*]", container))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageContaining("[*] threw (java.lang.")
                    .hasMessageNotContaining("999993654");
        }
        assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat.bsn", map))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining(".bsn threw (java.lang.UnsupportedOperationException)");
    }

    @Test
    void aHugeContainerIsReadWhole() throws CaptureFailure {
        AtomicInteger next = new AtomicInteger();
        List<String> huge = Stream.generate(() -> "p" + next.getAndIncrement())
                .limit(100_000)
                .toList();
        assertThat(Plans.identifiersOfResult("resultaat[*]", huge)).isEqualTo(huge);
    }

    @Test
    void aGraphThatHoldsItselfIsHarmless() throws CaptureFailure {
        List<Object> list = new ArrayList<>();
        list.add(list);
        list.add("1");
        assertThat(Plans.identifiersOfResult("resultaat[1]", list)).containsExactly("1");
        assertThat(Plans.identifiersOfResult("resultaat[0][0][1]", list)).containsExactly("1");
        assertThatThrownBy(() -> Plans.identifiersOfResult("resultaat[*]", Collections.singletonList(list)))
                .isInstanceOf(CaptureFailure.class);
    }
}
