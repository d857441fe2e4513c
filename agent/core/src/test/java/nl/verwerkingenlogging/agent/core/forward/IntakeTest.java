package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import org.junit.jupiter.api.Test;

class IntakeTest {

    private long now = 1;
    private final ForwarderSettings settings = ForwarderSettings.builder("http://127.0.0.1", Path.of("unused"))
            .maxHeld(10, 1_000_000)
            .build();
    private final Pacing pacing = new Pacing(16, Duration.ofMillis(200), Duration.ofSeconds(30), () -> 0.5);
    private final Deliveries deliveries = new Deliveries(settings, pacing, () -> now);
    private final Counters counters = new Counters();
    private final List<String> warnings = new ArrayList<>();
    private final MemorySource source = new MemorySource();
    private final List<DeliverySource> sources = new ArrayList<>(List.of(source));
    private boolean memoryFull;
    private final Intake intake = new Intake(
            () -> sources,
            new PoorTarget(),
            deliveries,
            counters,
            new Alarm(warnings::add, warnings::add, () -> now),
            new PartSets(TimeUnit.MINUTES.toNanos(10)),
            new OpenSets(new OpenActies(() -> now), TimeUnit.MINUTES.toNanos(10)),
            () -> now);

    /** Where memory is full when the test says so. */
    private final class PoorTarget implements Target {

        private final Target target = new BewerkingApiTarget("http://127.0.0.1");

        @Override
        public String url() {
            return target.url();
        }

        @Override
        public boolean reads(JournalRecord record) {
            if (memoryFull) {
                throw new OutOfMemoryError("simulated");
            }
            return target.reads(record);
        }

        @Override
        public OutgoingRequest request(JournalRecord record) {
            return target.request(record);
        }

        @Override
        public Outcome judge(Answer answer, boolean arrivedBefore) {
            return target.judge(answer, arrivedBefore);
        }
    }

    @Test
    void readsNoMoreThanThereIsRoomForAndGoesOnWhenThereIs() {
        for (int i = 0; i < 25; i++) {
            source.append(Acties.actie(i));
        }
        assertThat(intake.fill()).isFalse();
        assertThat(source.handedOut()).isEqualTo(10);
        deliveries.delivered(deliveries.take());
        assertThat(intake.fill()).isFalse();
        assertThat(source.handedOut()).isEqualTo(11);
    }

    @Test
    void handsOverTheRecordThatItHadReadWhenThereWasNoMemory() {
        source.append(Acties.actie(1), Acties.actie(2));
        memoryFull = true;
        assertThatThrownBy(intake::fill).isInstanceOf(OutOfMemoryError.class);
        memoryFull = false;
        assertThat(intake.fill()).isTrue();
        assertThat(deliveries.held()).isEqualTo(2);
    }

    @Test
    void completesTheSetWhoseLastPartCameWhenThereWasNoMemory() {
        source.append(part(1, 0, 2));
        intake.fill();
        source.append(part(2, 1, 2));
        memoryFull = true;
        assertThatThrownBy(intake::fill).isInstanceOf(OutOfMemoryError.class);
        memoryFull = false;
        intake.fill();
        assertThat(deliveries.held()).isEqualTo(2);
    }

    @Test
    void holdsThePartsOfAnActionBackUntilAllAreThere() {
        source.append(part(1, 0, 3), Acties.actie(2), part(3, 2, 3));
        assertThat(intake.fill()).isTrue();
        assertThat(deliveries.held()).isEqualTo(1);
        source.append(part(4, 1, 3));
        intake.fill();
        assertThat(deliveries.held()).isEqualTo(4);
        assertThat(counters.get(Counter.DISCARDED)).isZero();
    }

    @Test
    void gathersASetThatIsLargerThanWhatMayBeHeld() {
        for (int i = 0; i < 40; i++) {
            source.append(part(i, i, 40));
        }
        intake.fill();
        assertThat(deliveries.held()).isEqualTo(40);
        assertThat(deliveries.room()).isFalse();
    }

    @Test
    void discardsWhatADeadJvmLeftIncomplete() {
        source.append(part(1, 0, 3), part(2, 1, 3), Acties.actie(3)).dead();
        assertThat(intake.fill()).isTrue();
        assertThat(deliveries.held()).isEqualTo(1);
        assertThat(counters.get(Counter.DISCARDED)).isEqualTo(2);
        assertThat(source.acknowledged()).containsExactly(1L, 2L);
        assertThat(source.mistakes()).isEmpty();
        assertThat(warnings).singleElement().asString().contains("Discarded 2 of the 3 parts");
        intake.fill();
        assertThat(counters.get(Counter.DISCARDED)).isEqualTo(2);
    }

    @Test
    void sendsWhatIsLeftOfASetWhoseLastPartProvesThatItWasComplete() {
        // Parts 0 and 1 were settled by the JVM that died, or are damaged.
        source.append(part(3, 2, 3)).dead();
        intake.fill();
        assertThat(deliveries.held()).isEqualTo(1);
        assertThat(counters.get(Counter.DISCARDED)).isZero();
        assertThat(source.acknowledged()).isEmpty();
        assertThat(deliveries.delivered(deliveries.take())).containsExactly(3L);
    }

    @Test
    void forgetsTheIncompleteSetOfALiveJournalAfterAWhileAndLeavesItThere() {
        source.append(part(1, 0, 2));
        intake.fill();
        // Ten minutes of a suspended process count for a second.
        tick(TimeUnit.MINUTES.toNanos(10));
        assertThat(warnings).isEmpty();
        for (int i = 0; i < 600; i++) {
            tick(TimeUnit.SECONDS.toNanos(1));
        }
        assertThat(warnings).singleElement().asString().contains("Only 1 of the 2 parts");
        source.append(part(2, 1, 2));
        intake.fill();
        assertThat(deliveries.held()).isZero();
        assertThat(source.acknowledged()).isEmpty();
        assertThat(counters.get(Counter.DISCARDED)).isZero();
    }

    @Test
    void leavesWhatItCannotReadInTheJournalAndReportsItOnce() {
        byte[] newer = Acties.actie(1).payload().clone();
        newer[0] = 9;
        for (long sequence = 1; sequence < 6; sequence++) {
            source.append(new JournalRecord(Acties.JOURNAL, sequence, RecordKind.ACTIE, newer, false));
            source.append(new JournalRecord(Acties.JOURNAL, 10 + sequence, RecordKind.MUTATIE, newer, false));
        }
        source.append(part(20, 3, 3), part(21, -1, 2), part(22, 0, 0), Acties.actie(30))
                .dead();
        intake.fill();
        assertThat(deliveries.held()).isEqualTo(1);
        assertThat(source.acknowledged()).isEmpty();
        assertThat(warnings)
                .hasSize(2)
                .allSatisfy(warning ->
                        assertThat(warning).contains(Acties.JOURNAL.toString()).doesNotContain(Acties.BSN));
    }

    @Test
    void doesNotLetAJournalThatCannotBeReadDelayTheOthers() {
        MemorySource good = new MemorySource().append(Acties.actie(1));
        sources.add(good);
        source.append(Acties.actie(2)).failing(new IOException("disk"));
        assertThat(intake.fill()).isTrue();
        assertThat(deliveries.held()).isEqualTo(1);
        assertThat(warnings).singleElement().asString().contains("cannot be read now");
        source.failing(null);
        intake.fill();
        assertThat(deliveries.held()).isEqualTo(2);
    }

    private void tick(long nanos) {
        now += nanos;
        intake.fill();
    }

    private static JournalRecord part(long sequence, int part, int parts) {
        return Acties.part(sequence, part, parts, 5, false);
    }
}
