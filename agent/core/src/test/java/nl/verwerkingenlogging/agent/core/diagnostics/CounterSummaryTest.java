package nl.verwerkingenlogging.agent.core.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import org.junit.jupiter.api.Test;

final class CounterSummaryTest {

    @Test
    void isOneLine() {
        Counters counters = new Counters();
        counters.add(Counter.CAPTURED, 12);
        counters.add(Counter.JOURNALLED, 12);
        counters.add(Counter.DELIVERED, 10);

        assertThat(CounterSummary.of(counters, 2))
                .isEqualTo("captured 12, journalled 12, delivered 10, refused 0, dropped 0, withheld 0, discarded 0, "
                        + "nobody 0, retried 0, switched 0, unlogged 0, backlog 2");
    }
}
