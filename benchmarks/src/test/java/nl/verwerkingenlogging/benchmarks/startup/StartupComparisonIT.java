package nl.verwerkingenlogging.benchmarks.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** With an application that starts in no time; the sample application takes its seconds in its own tests. */
class StartupComparisonIT {

    /** Says that it is ready, and ends. */
    static final class SmallApplication {

        private SmallApplication() {}

        public static void main(String[] args) {
            System.out.println(StartupComparison.READY);
        }
    }

    @Test
    void startsAnApplicationWithAndWithoutTheAgent() throws Exception {
        StartupComparison comparison = new StartupComparison(
                List.of("-cp", System.getProperty("java.class.path"), SmallApplication.class.getName()));

        assertThat(comparison.table(1)).contains("| 1 | ");
    }
}
