package nl.verwerkingenlogging.agent.core.later;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import org.junit.jupiter.api.Test;

class RowsTest {

    private final Rows rows = new Rows();
    private final List<Object> logged = new ArrayList<>();
    private int closed;

    private final Elements call = new Elements() {
        @Override
        public void next(Object element) {
            logged.add(element);
        }

        @Override
        public void missed(CaptureFailure why) {
            throw new AssertionError(why);
        }

        @Override
        public void close() {
            closed++;
        }
    };

    @Test
    void whatIsWrappedBelongsToTheSameSearch() {
        String pool = new String("a");
        String driver = new String("a");
        rows.follow(List.of(pool, driver), call);

        assertThat(rows.of(pool)).isNotNull().isSameAs(rows.of(driver));
        assertThat(rows.of(new String("a"))).isNull();
    }

    @Test
    void aResultOfTwoCallsIsLoggedForBoth() {
        Object result = new Object();
        rows.follow(List.of(result), call);
        rows.follow(List.of(result), call);

        rows.of(result).row(result);

        assertThat(logged).containsExactly(result, result);
    }

    @Test
    void whatIsClosedIsForgotten() {
        Object result = new Object();
        rows.follow(List.of(result), call);

        rows.forget(result);
        rows.forget(result);

        assertThat(rows.of(result)).isNull();
        assertThat(closed).isEqualTo(1);
    }

    @Test
    void whatIsNeverClosedIsLetGo() {
        for (int i = 0; i < 100; i++) {
            rows.follow(List.of(new Object()), call);
        }

        await().until(() -> {
            System.gc();
            // What went meanwhile is forgotten when the next one comes.
            rows.follow(List.of(new Object()), call);
            return rows.size() < 10;
        });
    }
}
