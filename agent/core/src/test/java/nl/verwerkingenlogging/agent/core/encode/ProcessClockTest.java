package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class ProcessClockTest {

    private final AtomicLong now = new AtomicLong(1_000_000);
    private final List<Long> steps = new ArrayList<>();
    private final ProcessClock clock = new ProcessClock(now::get, steps::add);

    @Test
    void aClockThatStandsStillGivesTheNextMicrosecond() {
        assertThat(clock.next()).isEqualTo(1_000_000);
        assertThat(clock.next()).isEqualTo(1_000_001);
        now.set(1_000_500);
        assertThat(clock.next()).isEqualTo(1_000_500);
        assertThat(steps).isEmpty();
    }

    @Test
    void aStepBackIsReportedOnceAndFollowedWhenItNoLongerBreaksTheOrder() {
        clock.next();
        now.set(400_000);
        assertThat(clock.next()).isEqualTo(1_000_001);
        assertThat(clock.next()).isEqualTo(1_000_002);
        assertThat(steps).containsExactly(600_000L);

        now.set(1_000_003);
        assertThat(clock.next()).isEqualTo(1_000_003);
        now.set(900_000);
        assertThat(clock.next()).isEqualTo(1_000_004);
        assertThat(steps).containsExactly(600_000L, 100_003L);
    }

    @Test
    void moreThanAMillionCallsASecondRunAheadWithoutBeingAStepBack() {
        for (int i = 0; i < 50_000; i++) {
            clock.next();
        }
        assertThat(clock.next()).isEqualTo(1_050_000);
        assertThat(steps).isEmpty();

        now.set(900_000);
        clock.next();
        assertThat(steps).containsExactly(150_000L);
    }

    @Test
    void aThreadThatWasHeldUpIsNoStepBack() {
        AtomicLong readings = new AtomicLong();
        ProcessClock heldUp =
                new ProcessClock(() -> readings.incrementAndGet() == 2 ? 1_000_000 : 5_000_000, steps::add);
        assertThat(heldUp.next()).isEqualTo(5_000_000);
        assertThat(heldUp.next()).isEqualTo(5_000_001);
        assertThat(steps).isEmpty();
    }

    @Test
    void threadsNeverGetTheSameTimeAndEachSeesTimeGoOn() throws Exception {
        ProcessClock system = ProcessClock.system(behind -> {
            throw new AssertionError("behind by " + behind);
        });
        Callable<List<Long>> task = () -> {
            List<Long> times = new ArrayList<>();
            for (int i = 0; i < 5_000; i++) {
                times.add(system.next());
            }
            return times;
        };
        Set<Long> all = new TreeSet<>();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            for (Future<List<Long>> times : threads.invokeAll(List.of(task, task, task, task))) {
                assertThat(times.get()).isSorted();
                all.addAll(times.get());
            }
        } finally {
            threads.shutdown();
        }
        assertThat(all).hasSize(20_000);
    }

    @Test
    void theSystemClockIsTheOneOfTheSystem() {
        Instant before = Instant.now().minusSeconds(1);
        long micros = ProcessClock.system(behind -> {}).next();
        assertThat(Instant.ofEpochSecond(micros / 1_000_000))
                .isBetween(before, Instant.now().plusSeconds(1));
    }
}
