package nl.verwerkingenlogging.agent.core.capture;

import static nl.verwerkingenlogging.agent.core.capture.Plans.choice;
import static nl.verwerkingenlogging.agent.core.capture.Plans.constant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** FC-03: looking at an object must not change the application. */
class OnlyWhatThePathNamesTest {

    private static int forbidden;

    private static AssertionError forbid() {
        forbidden++;
        return new AssertionError("called what no path names");
    }

    /** Every method but one throws and counts. */
    public static class Entity implements Comparable<Entity> {

        private int reads;

        public String getBsn() {
            reads++;
            return "999993654";
        }

        public List<Entity> getKinderen() {
            throw forbid();
        }

        public String getNaam() {
            throw forbid();
        }

        public boolean isActief() {
            throw forbid();
        }

        @Override
        public String toString() {
            throw forbid();
        }

        @Override
        public int hashCode() {
            throw forbid();
        }

        @Override
        public boolean equals(Object other) {
            throw forbid();
        }

        @Override
        public int compareTo(Entity other) {
            throw forbid();
        }
    }

    /** May be iterated over, and asked for an element, and nothing else. */
    static class Lazy extends AbstractList<Entity> {

        private final Entity[] elements;

        Lazy(Entity... elements) {
            this.elements = elements;
        }

        @Override
        public Entity get(int index) {
            return elements[index];
        }

        @Override
        public Iterator<Entity> iterator() {
            return Arrays.asList(elements).iterator();
        }

        @Override
        public int size() {
            throw forbid();
        }

        @Override
        public boolean isEmpty() {
            throw forbid();
        }

        @Override
        public int hashCode() {
            throw forbid();
        }

        @Override
        public boolean equals(Object other) {
            throw forbid();
        }
    }

    /** May be asked for one key, and nothing else. */
    static class LazyMap extends AbstractMap<String, Object> {

        @Override
        public Object get(Object key) {
            return key.equals("bsn") ? "1" : null;
        }

        @Override
        public boolean containsKey(Object key) {
            throw forbid();
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            throw forbid();
        }
    }

    @Test
    void onlyTheGetterInThePathIsCalledAndOnlyOnce() throws CaptureFailure {
        Entity one = new Entity();
        Entity two = new Entity();
        assertThat(Plans.identifiers("arg0.bsn", one)).containsExactly("999993654");
        assertThat(Plans.identifiersOfResult("resultaat[*].bsn", new Lazy(two, null)))
                .containsExactly("999993654");
        assertThat(Plans.identifiersOfResult("resultaat[0].bsn", new Lazy(two))).containsExactly("999993654");
        assertThat(Plans.identifiersOfResult("resultaat[2]?.bsn", new Lazy(two)))
                .isEmpty();
        assertThat(one.reads).isEqualTo(1);
        assertThat(two.reads).isEqualTo(2);
        assertThat(forbidden).isZero();
    }

    @Test
    void onlyTheEntryInThePathIsAskedFor() throws CaptureFailure {
        assertThat(Plans.identifiers("arg0.bsn", new LazyMap())).containsExactly("1");
        assertThat(Plans.identifiers("arg0.anr?", new LazyMap())).isEmpty();
        assertThat(forbidden).isZero();
    }

    @Test
    void aFailureDoesNotLookAtTheObjectEither() {
        for (String path : List.of("arg0", "arg0[*]", "arg0[0]", "arg0[*key]", "arg0.zoek", "arg0.bsn.x")) {
            assertThatThrownBy(() -> Plans.identifiers(path, new Entity()))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageNotContaining("999993654");
        }
        CapturePlan plan = Plans.rule()
                .betrokkene(constant("BSN"), "arg0", choice("arg1", Map.of(), null))
                .verwerkingId("arg1?")
                .compiled();
        assertThatThrownBy(() -> plan.captureEntry(null, new Object[] {"1", new Entity()}))
                .isInstanceOf(CaptureFailure.class);
        assertThat(forbidden).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IllegalStateException.class,
                Exception.class,
                AssertionError.class,
                NoClassDefFoundError.class,
                Throwable.class
            })
    void whatAGetterThrowsIsAFailureThatNamesItsClassOnly(Class<? extends Throwable> type) throws Exception {
        Throwable thrown = type == AssertionError.class
                ? new AssertionError("999993654")
                : type.getConstructor(String.class).newInstance("999993654");
        assertThatThrownBy(() -> Plans.identifiers("arg0.bsn", new Throwing(thrown)))
                .isInstanceOf(CaptureFailure.class)
                .hasMessage("acties[3] (agent.yaml:23): objectId: arg0.bsn: .bsn threw (" + type.getName() + ")")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    @Test
    void errorsOfTheVirtualMachinePassAsTheyAre() {
        StackOverflowError overflow = new StackOverflowError();
        assertThat(catchThrowable(() -> Plans.identifiers("arg0.bsn", new Throwing(overflow))))
                .isSameAs(overflow);
        OutOfMemoryError memory = new OutOfMemoryError();
        assertThat(catchThrowable(() -> Plans.identifiers("arg0.bsn", new Throwing(memory))))
                .isSameAs(memory);
    }

    @Test
    void anInterruptThatAGetterTookIsGivenBack() {
        assertThatThrownBy(() -> Plans.identifiers("arg0.bsn", new Throwing(new InterruptedException())))
                .isInstanceOf(CaptureFailure.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    static class Throwing {

        private final Throwable thrown;

        Throwing(Throwable thrown) {
            this.thrown = thrown;
        }

        public String getBsn() throws Throwable {
            throw thrown;
        }
    }
}
