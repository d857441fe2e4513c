package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final UUID ZAAK = new UUID(7, 7);
    private static final UUID OTHER = new UUID(8, 8);
    private static final Outcome FAILED = Outcome.retry("status 500", null, true);

    private long now = 1;
    private final ForwarderSettings settings = ForwarderSettings.builder("http://127.0.0.1", Path.of("unused"))
            .maxHeld(4, 10_000)
            .refusalLimit(3)
            .build();
    private final Pacing pacing = new Pacing(16, Duration.ofMillis(200), Duration.ofSeconds(30), () -> 0.5);
    private final Deliveries deliveries = new Deliveries(settings, pacing, () -> now);

    @Test
    void hasOneRecordOfAVerwerkingInFlightAtATimeAndKeepsTheirOrder() {
        add(1, ZAAK);
        add(2, ZAAK);
        add(3, OTHER);
        Delivery first = take();
        Delivery other = take();
        assertThat(List.of(sequence(first), sequence(other))).containsExactly(1L, 3L);
        assertThat(take()).isNull();
        deliveries.postponed(first, FAILED);
        deliveries.delivered(other);
        now += TimeUnit.SECONDS.toNanos(1);
        assertThat(sequence(take())).isEqualTo(1);
        assertThat(take()).isNull();
    }

    @Test
    void letsTheRestOfAVerwerkingPassARecordThatKeepsFailingByItself() {
        add(1, ZAAK);
        add(2, ZAAK);
        List<Long> sent = new ArrayList<>();
        for (int i = 0; i < Lanes.PATIENCE; i++) {
            Delivery failing = take();
            sent.add(sequence(failing));
            deliveries.postponed(failing, FAILED);
            // Others go well in between, so the register is up.
            add(100 + i, OTHER);
            deliveries.delivered(take());
            now += TimeUnit.SECONDS.toNanos(60);
        }
        assertThat(sent).containsOnly(1L);
        List<Long> rest = new ArrayList<>();
        for (Delivery next = take(); next != null; next = take()) {
            rest.add(sequence(next));
            deliveries.delivered(next);
        }
        // The last of the loop already let 2 pass.
        assertThat(rest).containsExactly(104L, 1L);
    }

    @Test
    void waitsLongerForEachFailureOfARecordsOwn() {
        add(1, ZAAK);
        deliveries.postponed(take(), FAILED);
        assertThat(take()).isNull();
        add(2, OTHER);
        deliveries.delivered(take());
        now += TimeUnit.MILLISECONDS.toNanos(100);
        Delivery again = take();
        assertThat(sequence(again)).isEqualTo(1);
        deliveries.postponed(again, FAILED);
        now += TimeUnit.MILLISECONDS.toNanos(199);
        assertThat(take()).isNull();
        now += TimeUnit.MILLISECONDS.toNanos(1);
        assertThat(sequence(take())).isEqualTo(1);
    }

    @Test
    void readsNoMoreThanItMayHold() {
        for (int i = 0; i < 4; i++) {
            assertThat(deliveries.room()).isTrue();
            add(i, null);
        }
        assertThat(deliveries.room()).isFalse();
        deliveries.delivered(take());
        assertThat(deliveries.room()).isTrue();
        deliveries.add(new Delivery(
                new MemorySource(), Acties.record(9, ZAAK, false, 0, 1, 0, "x".repeat(10_000)), null, null));
        deliveries.delivered(take());
        assertThat(deliveries.held()).isEqualTo(3);
        assertThat(deliveries.room()).isFalse();
    }

    @Test
    void believesNoRefusalAfterTooManyInARowUntilAnActionIsAccepted() {
        for (int i = 0; i < 3; i++) {
            add(i, null);
            Delivery refused = take();
            assertThat(deliveries.refused(refused, true)).isTrue();
            assertThat(deliveries.kept(refused)).containsExactly(refused.record.sequence());
        }
        assertThat(deliveries.state()).isEqualTo(ForwarderState.REFUSING);
        add(10, null);
        add(11, null);
        Delivery probe = take();
        assertThat(take()).as("one probe at a time").isNull();
        assertThat(deliveries.refused(probe, false)).isFalse();
        now += TimeUnit.SECONDS.toNanos(60);
        Delivery next = take();
        assertThat(sequence(next)).as("another record each time").isEqualTo(11);
        deliveries.delivered(next);
        assertThat(deliveries.state()).isEqualTo(ForwarderState.DELIVERING);
        Delivery again = take();
        assertThat(sequence(again)).isEqualTo(10);
        assertThat(deliveries.refused(again, false)).isTrue();
    }

    @Test
    void countsOnlySuspectRefusalsAndForgetsThemWithEachAcceptance() {
        for (int round = 0; round < 5; round++) {
            for (boolean suspect : new boolean[] {true, false, true}) {
                add(round, null);
                Delivery refused = take();
                assertThat(deliveries.refused(refused, suspect)).isTrue();
                deliveries.kept(refused);
            }
            add(round, null);
            deliveries.delivered(take());
        }
        assertThat(deliveries.state()).isEqualTo(ForwarderState.IDLE);
    }

    @Test
    void hiresNoMoreSendersThanThereIsWorkAndConcurrency() {
        assertThat(deliveries.enlist()).isFalse();
        add(1, ZAAK);
        add(2, ZAAK);
        assertThat(deliveries.enlist()).isTrue();
        assertThat(deliveries.enlist())
                .as("the second has to wait for the first")
                .isFalse();
        add(3, null);
        add(4, null);
        assertThat(deliveries.enlist()).isTrue();
        assertThat(deliveries.enlist()).as("concurrency starts at 2").isFalse();
        deliveries.stop();
        assertThat(deliveries.take()).isNull();
        assertThat(deliveries.take()).isNull();
        assertThat(deliveries.enlist()).isFalse();
    }

    @Test
    void acknowledgesASetWhenAllOfItIsSettledTheLastPartLast() {
        MemorySource source = new MemorySource();
        PartSet set = new PartSet(source, 3);
        List<Delivery> parts = new ArrayList<>();
        for (int part : new int[] {0, 1, 2}) {
            JournalRecord record = Acties.part(10 + part, part, 3, 1, false);
            set.add(part, 3, record);
        }
        set.records().forEach(record -> parts.add(new Delivery(source, record, null, set)));
        parts.forEach(deliveries::add);
        Delivery a = take();
        Delivery b = take();
        assertThat(deliveries.delivered(b)).isEmpty();
        Delivery c = take();
        assertThat(deliveries.delivered(c)).isEmpty();
        assertThat(deliveries.refused(a, false)).isTrue();
        assertThat(deliveries.kept(a)).containsExactly(10L, 11L, 12L);
    }

    @Test
    void acknowledgesNothingOfASetOfWhichAPartHadToStayInTheJournal() {
        MemorySource source = new MemorySource();
        PartSet set = new PartSet(source, 2);
        set.add(0, 2, Acties.part(1, 0, 2, 1, false));
        set.add(1, 2, Acties.part(2, 1, 2, 1, false));
        set.records().forEach(record -> deliveries.add(new Delivery(source, record, null, set)));
        Delivery first = take();
        assertThat(deliveries.refused(first, false)).isTrue();
        deliveries.parked(first);
        assertThat(deliveries.delivered(take())).isEmpty();
        assertThat(deliveries.held()).isZero();
    }

    private void add(long sequence, UUID verwerking) {
        deliveries.add(new Delivery(new MemorySource(), Acties.actie(sequence), verwerking, null));
    }

    /** What a sender would get now that has just been hired. */
    private Delivery take() {
        return deliveries.take();
    }

    private static long sequence(Delivery delivery) {
        return delivery.record.sequence();
    }
}
