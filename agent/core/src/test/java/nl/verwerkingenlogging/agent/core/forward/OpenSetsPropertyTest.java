package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;
import nl.verwerkingenlogging.agent.core.encode.OpenActie;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.DeliverySource;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;

/** Many lazily read results at once, a journal read in any order, a full journal, silence, lost answers, and a kill at any moment. */
class OpenSetsPropertyTest {

    private static final Pattern OBJECT_ID = Pattern.compile("\"objectId\":\"(\\d+)\"");
    private static final int RESULTS = 6;

    @Property(tries = 400)
    void everyReleasedPersonIsInExactlyOneActionOfItsVerwerkingAndAKeyAlwaysHasTheSameBody(@ForAll long seed)
            throws Exception {
        new Run(seed).run();
    }

    private static final class Run implements ActieSink {

        private final Random random;
        private long now = 1;
        private long sequence;
        private boolean full;
        private final OpenActies open = new OpenActies(() -> now);
        private final List<JournalRecord> unread = new ArrayList<>();
        private final Map<Long, JournalRecord> unacknowledged = new HashMap<>();
        /** Everything that arrived at the register. */
        private final Map<UUID, String> bodies = new HashMap<>();

        private final Map<Integer, Set<String>> released = new HashMap<>();
        private final Map<Integer, Set<String>> tried = new HashMap<>();
        private MemorySource source = new MemorySource();
        private Counters counters = new Counters();
        private Deliveries deliveries;
        private Intake intake;

        Run(long seed) {
            random = new Random(seed);
        }

        void run() throws Exception {
            List<OpenActie> results = new ArrayList<>();
            ActieEncoder encoder = Encoders.encoder(7, () -> now, open);
            for (int i = 0; i < RESULTS; i++) {
                results.add(encoder.open(new Capture(), ActiePayload.OUTCOME_RETURNED, 1, 2, 7, i, this));
                released.put(i, new HashSet<>());
                tried.put(i, new HashSet<>());
            }
            start(open);
            int steps = random.nextInt(120);
            for (int i = 0; i < steps; i++) {
                step(results);
            }
            if (random.nextBoolean()) {
                // The end of the process, with everything ended.
                full = false;
                open.endAll();
            }
            if (random.nextBoolean()) {
                look(1);
            }
            kill();
            look(1);
            settleAll();
            check();
        }

        private void step(List<OpenActie> results) throws Exception {
            int result = random.nextInt(RESULTS);
            switch (random.nextInt(12)) {
                case 0 -> results.get(result).close();
                case 1 -> {
                    now += random.nextInt(2) * OpenActies.SILENCE_NANOS / 2;
                    open.endSilent();
                }
                case 2 -> full = random.nextInt(3) == 0;
                case 3, 4 -> look(random.nextDouble());
                default -> add(results.get(result), result);
            }
        }

        private void add(OpenActie result, int number) throws Exception {
            List<String> persons = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                persons.add(String.valueOf(1_111_111 + random.nextInt(30)));
            }
            tried.get(number).addAll(persons);
            try {
                result.add(Encoders.element(persons));
                released.get(number).addAll(persons);
            } catch (JournalException refused) {
                assertThat(full).isTrue();
            }
        }

        @Override
        public void append(RecordKind kind, byte[] bytes, int offset, int length) throws JournalException {
            if (full) {
                throw new JournalException("full");
            }
            unread.add(new JournalRecord(
                    Acties.JOURNAL, sequence++, kind, Arrays.copyOfRange(bytes, offset, offset + length), false));
        }

        @Override
        public int maxPayload() {
            return 1_000;
        }

        /** Reads some of what there is, in no particular order, and sends some of what may be sent. */
        private void look(double share) {
            Collections.shuffle(unread, random);
            int read = (int) Math.round(unread.size() * share);
            for (JournalRecord record : unread.subList(0, read)) {
                unacknowledged.put(record.sequence(), record);
                source.append(record);
            }
            unread.subList(0, read).clear();
            intake.fill();
            for (int i = random.nextInt(5); i > 0; i--) {
                Delivery delivery = deliveries.take();
                if (delivery != null) {
                    arrive(delivery);
                    acknowledge(delivery, delivery.records());
                }
            }
        }

        private void arrive(Delivery delivery) {
            byte[] payload = delivery.record.payload();
            String body =
                    new String(payload, ActiePayload.BODY, payload.length - ActiePayload.BODY, StandardCharsets.UTF_8);
            String before = bodies.putIfAbsent(delivery.record.idempotencyKey(), body);
            assertThat(before).as("the body of an earlier attempt").isIn(null, body);
        }

        private void acknowledge(Delivery delivery, int howMany) {
            int left = howMany;
            for (long done : deliveries.delivered(delivery)) {
                if (left-- > 0) {
                    unacknowledged.remove(done);
                    source.acknowledge(done);
                }
            }
        }

        /** The process ends; some deliveries arrived without an answer, or were acknowledged in part. Another one adopts what is left. */
        private void kill() {
            for (int i = random.nextInt(3); i > 0; i--) {
                Delivery delivery = deliveries.take();
                if (delivery != null) {
                    arrive(delivery);
                    acknowledge(delivery, random.nextInt(delivery.records() + 1));
                }
            }
            assertThat(source.mistakes()).isEmpty();
            List<JournalRecord> left = new ArrayList<>(unread);
            left.addAll(unacknowledged.values());
            Collections.shuffle(left, random);
            unread.clear();
            unacknowledged.clear();
            source = new MemorySource();
            for (JournalRecord record : left) {
                source.append(new JournalRecord(
                        record.journalId(), record.sequence(), record.kind(), record.payload(), true));
                unacknowledged.put(record.sequence(), record);
            }
            source.dead();
            counters = new Counters();
            start(new OpenActies(() -> now));
        }

        private void settleAll() {
            Delivery delivery = deliveries.take();
            while (delivery != null) {
                arrive(delivery);
                acknowledge(delivery, delivery.records());
                now += TimeUnit.SECONDS.toNanos(1);
                delivery = deliveries.take();
            }
            assertThat(deliveries.held()).isZero();
            assertThat(source.mistakes()).isEmpty();
            assertThat(source.backlog()).isZero();
            assertThat(counters.get(Counter.DISCARDED)).isZero();
        }

        private void check() {
            Map<Integer, Set<String>> logged = new HashMap<>();
            for (String body : bodies.values()) {
                int result = resultOf(body);
                List<String> persons = new ArrayList<>();
                Matcher ids = OBJECT_ID.matcher(body);
                while (ids.find()) {
                    persons.add(ids.group(1));
                }
                assertThat(persons)
                        .as("an action")
                        .isNotEmpty()
                        .doesNotHaveDuplicates()
                        .hasSizeLessThanOrEqualTo(7);
                logged.computeIfAbsent(result, r -> new HashSet<>()).addAll(persons);
            }
            for (int i = 0; i < RESULTS; i++) {
                Set<String> persons = logged.getOrDefault(i, Set.of());
                assertThat(persons).containsAll(released.get(i));
                assertThat(tried.get(i)).containsAll(persons);
            }
        }

        private static int resultOf(String body) {
            Matcher id =
                    Pattern.compile("\"verwerkingId\":\"[0-9a-f-]*([0-9a-f])\"").matcher(body);
            assertThat(id.find()).isTrue();
            return Integer.parseInt(id.group(1), 16);
        }

        private void start(OpenActies acties) {
            ForwarderSettings settings = ForwarderSettings.builder("http://127.0.0.1", Path.of("unused"))
                    .build();
            deliveries = new Deliveries(
                    settings, new Pacing(16, Duration.ofMillis(200), Duration.ofSeconds(30), () -> 0.5), () -> now);
            List<DeliverySource> sources = List.of(source);
            intake = new Intake(
                    () -> sources,
                    new BewerkingApiTarget("http://127.0.0.1"),
                    deliveries,
                    counters,
                    new Alarm(warning -> {}, info -> {}, () -> now),
                    new PartSets(TimeUnit.DAYS.toNanos(10)),
                    new OpenSets(acties, TimeUnit.DAYS.toNanos(10)),
                    () -> now);
        }
    }
}
