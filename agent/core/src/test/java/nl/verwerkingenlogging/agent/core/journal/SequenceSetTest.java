package nl.verwerkingenlogging.agent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SequenceSetTest {

    @Property(tries = 300)
    void holdsExactlyWhatWasAddedInRangesThatDoNotTouch(
            @ForAll @Size(max = 60) List<@IntRange(max = 80) Integer> added,
            @ForAll @IntRange(max = 80) int from,
            @ForAll @IntRange(max = 10) int length) {
        SequenceSet set = new SequenceSet(new long[0]);
        BitSet expected = new BitSet();
        for (int sequence : added) {
            assertThat(set.add(sequence)).isEqualTo(!expected.get(sequence));
            expected.set(sequence);
        }
        if (length > 0) {
            set.addRange(from, from + length);
            expected.set(from, from + length);
        }

        for (int sequence = 0; sequence < 100; sequence++) {
            assertThat(set.contains(sequence)).isEqualTo(expected.get(sequence));
        }
        assertThat(set.count(from, from + 7L))
                .isEqualTo(expected.get(from, from + 7).cardinality());
        long[] ranges = set.toArray();
        for (int i = 1; i < ranges.length; i++) {
            assertThat(ranges[i]).isGreaterThan(ranges[i - 1]);
        }
        assertThat(new SequenceSet(ranges).toArray()).isEqualTo(ranges);
    }

    @Test
    void tellsOnceThatItChanged() {
        SequenceSet set = new SequenceSet(new long[] {1, 5});

        assertThat(set.takeChanged()).isFalse();
        set.add(3);
        assertThat(set.takeChanged()).isFalse();
        set.add(5);
        assertThat(set.takeChanged()).isTrue();
        assertThat(set.takeChanged()).isFalse();
    }
}
