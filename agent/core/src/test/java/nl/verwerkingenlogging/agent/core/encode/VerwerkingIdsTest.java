package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

final class VerwerkingIdsTest {

    @Test
    void threadsNeverGetTheSameId() throws Exception {
        VerwerkingIds ids = new VerwerkingIds();
        Callable<Set<UUID>> task = () -> {
            Set<UUID> drawn = new HashSet<>();
            for (int i = 0; i < 20_000; i++) {
                drawn.add(next(ids));
            }
            return drawn;
        };
        Set<UUID> all = new HashSet<>();
        // More threads than stripes, so that some share one.
        int threadCount = Stripes.COUNT + 2;
        ExecutorService threads = Executors.newFixedThreadPool(threadCount);
        try {
            for (Future<Set<UUID>> drawn : threads.invokeAll(Collections.nCopies(threadCount, task))) {
                all.addAll(drawn.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(all).hasSize(20_000 * threadCount);
    }

    @Test
    void idsAreOfVersion4AndHaveNoOrder() {
        VerwerkingIds ids = new VerwerkingIds();
        int ascending = 0;
        int[] ones = new int[128];
        UUID previous = next(ids);
        for (int i = 0; i < 10_000; i++) {
            UUID id = next(ids);
            assertThat(id.version()).isEqualTo(4);
            assertThat(id.variant()).isEqualTo(2);
            ascending += id.compareTo(previous) > 0 ? 1 : 0;
            previous = id;
            for (int bit = 0; bit < 64; bit++) {
                ones[bit] += (int) (id.getMostSignificantBits() >>> bit) & 1;
                ones[64 + bit] += (int) (id.getLeastSignificantBits() >>> bit) & 1;
            }
        }
        // Six standard deviations to either side.
        assertThat(ascending).isBetween(4_700, 5_300);
        for (int bit = 0; bit < 128; bit++) {
            boolean fixed = (bit >= 12 && bit < 16) || bit >= 126;
            assertThat(fixed || (ones[bit] > 4_700 && ones[bit] < 5_300))
                    .as("bit %s", bit)
                    .isTrue();
        }
    }

    @Test
    void processesDrawDifferentIds() {
        Set<UUID> all = new HashSet<>();
        for (int process = 0; process < 100; process++) {
            VerwerkingIds ids = new VerwerkingIds();
            for (int i = 0; i < 100; i++) {
                all.add(next(ids));
            }
        }
        assertThat(all).hasSize(10_000);
    }

    @Property
    void aUuidIsWrittenAsJavaWritesIt(@ForAll long high, @ForAll long low) {
        byte[] target = new byte[UuidText.LENGTH + 2];
        UuidText.write(high, low, target, 1);

        assertThat(new String(target, 1, UuidText.LENGTH, StandardCharsets.US_ASCII))
                .isEqualTo(new UUID(high, low).toString());
        assertThat(List.of(target[0], target[target.length - 1])).containsOnly((byte) 0);
    }

    private static UUID next(VerwerkingIds ids) {
        long drawn = ids.draw();
        return new UUID(ids.high(drawn), ids.low(drawn));
    }
}
