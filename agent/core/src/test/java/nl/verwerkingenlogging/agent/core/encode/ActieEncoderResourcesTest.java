package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import org.junit.jupiter.api.Test;

/** What encoding costs and keeps, and that threads do not meet in a buffer. */
final class ActieEncoderResourcesTest {

    private static final int CALLS = 10_000;

    @Test
    void anActionAboutOnePersonMakesNoGarbage() throws Exception {
        Actie actie = new Actie()
                .with(TextAttribute.ACTIE_NAAM, "Ophalen persoonsgegevens")
                .betrokken("BSN", "Aanvrager", List.of("adres"), "230857211");
        ActieEncoder encoder = actie.encoder();
        VerwerkingIds ids = new VerwerkingIds();
        ActieSink sink = new Forgetting();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        write(encoder, actie.capture, ids, sink);

        long before = threads.getThreadAllocatedBytes(thread);
        for (int i = 0; i < CALLS; i++) {
            write(encoder, actie.capture, ids, sink);
        }
        long allocated = threads.getThreadAllocatedBytes(thread) - before;
        // Less than a byte each: what remains is the measurement itself.
        assertThat(allocated).isLessThan(CALLS);
    }

    @Test
    void aBufferThatGrewForALargeResultIsNotKept() throws Exception {
        BufferPool pool = new BufferPool();
        BodyBuffer large = pool.take();
        large.reserve(BufferPool.LARGEST_KEPT);
        pool.giveBack(large);
        BodyBuffer small = pool.take();
        assertThat(small).isNotSameAs(large);

        small.reserve(1_000);
        pool.giveBack(small);
        assertThat(pool.take()).isSameAs(small);
        assertThat(small.size()).isEqualTo(ActiePayload.BODY);
        assertThat(pool.take()).as("while the other is in use").isNotSameAs(small);
    }

    @Test
    void threadsDoNotMeetInABuffer() throws Exception {
        ActieEncoder encoder = new Actie().encoder();
        List<Callable<Integer>> tasks = new ArrayList<>();
        for (int task = 0; task < Stripes.COUNT + 2; task++) {
            int number = task;
            tasks.add(() -> writeAndCheck(encoder, number));
        }
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        try {
            for (Future<Integer> checked : threads.invokeAll(tasks)) {
                assertThat(checked.get()).isEqualTo(200);
            }
        } finally {
            threads.shutdown();
        }
    }

    private static int writeAndCheck(ActieEncoder encoder, int task) throws Exception {
        int checked = 0;
        for (int i = 0; i < 200; i++) {
            Actie actie = new Actie();
            String id = task + "-" + i;
            if (i % 3 == 0) {
                actie.betrokken("Partner", id, "x" + id);
            } else {
                actie.betrokken("Aanvrager", id);
            }
            RecordingSink sink = new RecordingSink();
            encoder.write(actie.capture, ActiePayload.OUTCOME_UNKNOWN, Actie.START + i, Actie.START, task, i, sink);
            assertThat(sink.body(0).at("/verwerkteObjecten/0/objectId").textValue())
                    .isEqualTo(id);
            assertThat(sink.header(0).verwerkingIdHigh()).isEqualTo(task);
            checked++;
        }
        return checked;
    }

    private static void write(ActieEncoder encoder, Capture capture, VerwerkingIds ids, ActieSink sink)
            throws Exception {
        long drawn = ids.draw();
        encoder.write(
                capture,
                ActiePayload.OUTCOME_UNKNOWN,
                Actie.START,
                ActiePayload.UNKNOWN,
                ids.high(drawn),
                ids.low(drawn),
                sink);
    }

    /** A journal that keeps nothing. */
    private static final class Forgetting implements ActieSink {
        @Override
        public void append(RecordKind kind, byte[] bytes, int offset, int length) {
            assert length > ActiePayload.BODY;
        }

        @Override
        public int maxPayload() {
            return Integer.MAX_VALUE;
        }
    }
}
