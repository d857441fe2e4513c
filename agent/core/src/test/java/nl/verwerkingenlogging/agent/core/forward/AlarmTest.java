package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AlarmTest {

    private long now = 1;
    private final List<String> said = new ArrayList<>();
    private final Alarm alarm = new Alarm(said::add, said::add, () -> now);

    @Test
    void saysAThingOnceAMinuteAndHowOftenItWasLeftOut() {
        alarm.warn("a", "first");
        alarm.warn("a", "second");
        alarm.warn("a", "third");
        alarm.warn("b", "other");
        now += TimeUnit.MINUTES.toNanos(1);
        alarm.warn("a", "fourth");
        assertThat(said).containsExactly("first", "other", "fourth (and 2 times since this was last said)");
    }

    @Test
    void saysWhatWillNotChangeOnlyOnce() {
        alarm.once("a", "first");
        now += TimeUnit.DAYS.toNanos(1);
        alarm.once("a", "again");
        assertThat(said).containsExactly("first");
    }
}
