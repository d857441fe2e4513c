package nl.verwerkingenlogging.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** With an application that starts in no time; the sample application takes its seconds in its own tests. */
class StartupComparisonIT {

    /** Says that it is ready, and goes on until it is ended. */
    static final class SmallApplication {

        private SmallApplication() {}

        public static void main(String[] args) throws InterruptedException {
            System.out.println(StartupComparison.READY);
            new CountDownLatch(1).await();
        }
    }

    @Test
    void startsAnApplicationWithAndWithoutTheAgent() throws Exception {
        StartupComparison comparison = new StartupComparison(
                List.of("-cp", System.getProperty("java.class.path"), SmallApplication.class.getName()));

        assertThat(comparison.table(1)).contains("| time until ready | 1 | ", "| processor time | 1 | ");
    }
}
