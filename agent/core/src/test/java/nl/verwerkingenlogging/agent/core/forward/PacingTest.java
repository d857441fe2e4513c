package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PacingTest {

    private static final long MS = TimeUnit.MILLISECONDS.toNanos(1);

    private double drawn = 0.5;
    private long now = 1_000_000 * MS;
    private final Pacing pacing = new Pacing(16, Duration.ofMillis(200), Duration.ofSeconds(30), () -> drawn);

    @Test
    void startsCarefullyAndGrowsToTheBoundWhileLatencyHolds() {
        assertThat(pacing.concurrency()).isEqualTo(2);
        for (int i = 0; i < 1000; i++) {
            answered(10 * MS);
        }
        assertThat(pacing.concurrency()).isEqualTo(16);
    }

    @Test
    void doesNotGrowWhileLatencyIsFarAboveTheBest() {
        answered(10 * MS);
        for (int i = 0; i < 50; i++) {
            answered(200 * MS);
        }
        int slow = pacing.concurrency();
        for (int i = 0; i < 200; i++) {
            answered(200 * MS);
        }
        assertThat(pacing.concurrency()).isEqualTo(slow).isLessThan(16);
    }

    @Test
    void doesNotGrowOnAnIdleLine() {
        for (int i = 0; i < 1000; i++) {
            pacing.answered(now, now + 10 * MS, 1);
        }
        assertThat(pacing.concurrency()).isEqualTo(2);
    }

    @Test
    void halvesOncePerRoundOfFailuresHoweverManyWereInFlight() {
        grow();
        long sent = now;
        for (int i = 0; i < 16; i++) {
            now += MS;
            pacing.failed(sent, now, null);
        }
        assertThat(pacing.concurrency()).isEqualTo(8);
        assertThat(pacing.down()).isFalse();
        assertThat(pacing.maySend(now, 0)).isTrue();
    }

    @Test
    void makesOneAttemptAtATimeFromTheSecondRoundOnAfterAPauseThatDoubles() {
        grow();
        fail();
        fail();
        assertThat(pacing.down()).isTrue();
        assertThat(pacing.untilNext(now)).isEqualTo(100 * MS);
        assertThat(pacing.maySend(now, 0)).isFalse();
        now += 100 * MS;
        assertThat(pacing.maySend(now, 0)).isTrue();
        assertThat(pacing.maySend(now, 1)).isFalse();
        fail();
        assertThat(pacing.untilNext(now)).isEqualTo(200 * MS);
        for (int i = 0; i < 60; i++) {
            now += pacing.untilNext(now);
            fail();
        }
        assertThat(pacing.untilNext(now)).isEqualTo(15_000 * MS);
    }

    @Test
    void drawsThePauseFromZeroToItsBound() {
        drawn = 0;
        fail();
        fail();
        assertThat(pacing.untilNext(now)).isZero();
        drawn = 0.999;
        fail();
        assertThat(pacing.untilNext(now)).isBetween(399 * MS, 400 * MS);
    }

    @Test
    void goesOnAtOnceAfterASuccess() {
        grow();
        fail();
        fail();
        fail();
        now += pacing.untilNext(now);
        answered(10 * MS);
        assertThat(pacing.down()).isFalse();
        assertThat(pacing.maySend(now, 0)).isTrue();
        assertThat(pacing.concurrency()).isBetween(2, 3);
    }

    @Test
    void growsAgainAfterAnOutageAlsoWhenTheRegisterCameBackSlower() {
        grow();
        for (int i = 0; i < 5; i++) {
            now += pacing.untilNext(now);
            fail();
        }
        now += pacing.untilNext(now);
        for (int i = 0; i < 200; i++) {
            answered(80 * MS);
        }
        assertThat(pacing.concurrency()).isEqualTo(16);
    }

    @Test
    void waitsAsLongAsTheRegisterAsksAndALittleLonger() {
        grow();
        long sent = now;
        now += MS;
        pacing.failed(sent, now, Duration.ofSeconds(10));
        assertThat(pacing.untilNext(now)).isEqualTo(10_100 * MS);
        // What was still in flight comes back well: the register's wish stands.
        pacing.answered(sent, now + MS, 1);
        assertThat(pacing.maySend(now + MS, 0)).isFalse();
        assertThat(pacing.concurrency()).isEqualTo(8);
        now += 10_100 * MS;
        assertThat(pacing.maySend(now, 0)).isTrue();
    }

    @Test
    void backsOffAllTheSameWhenTheRegisterKeepsSayingAtOnce() {
        for (int i = 0; i < 5; i++) {
            long sent = now;
            now += MS;
            pacing.failed(sent, now, Duration.ZERO);
            if (i < 4) {
                now += pacing.untilNext(now);
            }
        }
        assertThat(pacing.untilNext(now)).isEqualTo(800 * MS);
    }

    @Test
    void endsAPauseEarlyOnlyWhenTheRegisterDidNotAskForIt() {
        fail();
        fail();
        pacing.hurry();
        assertThat(pacing.maySend(now, 0)).isTrue();
        long sent = now;
        now += MS;
        pacing.failed(sent, now, Duration.ofSeconds(10));
        pacing.hurry();
        assertThat(pacing.maySend(now, 0)).isFalse();
    }

    @Test
    void forgetsAWishThatHasPassed() {
        pacing.failed(now, now, Duration.ofSeconds(1));
        now += 2_000 * MS;
        fail();
        assertThat(pacing.down()).isTrue();
        answered(MS);
        assertThat(pacing.maySend(now, 0)).isTrue();
    }

    @Test
    void worksAcrossTheWrapOfTheClock() {
        now = Long.MAX_VALUE - 20 * MS;
        fail();
        fail();
        assertThat(pacing.maySend(now, 0)).isFalse();
        now += 100 * MS;
        assertThat(now).isNegative();
        assertThat(pacing.maySend(now, 0)).isTrue();
    }

    private void grow() {
        for (int i = 0; i < 1000; i++) {
            answered(10 * MS);
        }
    }

    private void answered(long latency) {
        pacing.answered(now, now + latency, 16);
        now += latency;
    }

    private void fail() {
        long sent = now;
        now += MS;
        pacing.failed(sent, now, null);
    }
}
