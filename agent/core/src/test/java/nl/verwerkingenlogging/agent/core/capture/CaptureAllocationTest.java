package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** DESIGN 11: a call makes at most 100 bytes of garbage, the capture included. */
class CaptureAllocationTest {

    private static final int CALLS = 50_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    record Persoon(String bsn) {}

    @Test
    void aCaptureOfOneIdentifierMakesLittleGarbage() throws CaptureFailure {
        assertThat(bytesPerCall(Plans.plan("arg0"), "999993653")).isLessThanOrEqualTo(100);
    }

    @Test
    void aPropertyCostsNoGarbage() throws CaptureFailure {
        assertThat(bytesPerCall(Plans.plan("arg0.bsn"), new Persoon("999993653")))
                .isLessThanOrEqualTo(100);
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
        int persons = 0;
        for (int i = 0; i < CALLS; i++) {
            persons += plan.captureEntry(null, args).persons();
        }
        return persons;
    }
}
