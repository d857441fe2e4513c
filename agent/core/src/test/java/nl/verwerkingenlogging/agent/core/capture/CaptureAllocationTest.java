package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** DESIGN 11 allows a call 100 bytes of garbage; a capture that is used again needs none of them. */
class CaptureAllocationTest {

    private static final int CALLS = 50_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Persoon(String bsn) {}

    @Test
    void aCaptureOfOneIdentifierMakesNoGarbage() throws CaptureFailure {
        assertThat(bytesPerCall(Plans.plan("arg0"), "2308572")).isZero();
    }

    @Test
    void aPropertyCostsNoGarbage() throws CaptureFailure {
        assertThat(bytesPerCall(Plans.plan("arg0.bsn"), new Persoon("2308572"))).isZero();
    }

    private static long bytesPerCall(CapturePlan plan, Object argument) throws CaptureFailure {
        Object[] args = {argument, null};
        persons(plan, args);
        long before = THREADS.getCurrentThreadAllocatedBytes();
        int persons = persons(plan, args);
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        assertThat(persons).isEqualTo(CALLS);
        return bytes / CALLS;
    }

    private static int persons(CapturePlan plan, Object[] args) throws CaptureFailure {
        Capture capture = new Capture();
        int persons = 0;
        for (int i = 0; i < CALLS; i++) {
            capture.clear();
            plan.captureEntry(capture, null, args);
            persons += capture.persons();
        }
        return persons;
    }
}
