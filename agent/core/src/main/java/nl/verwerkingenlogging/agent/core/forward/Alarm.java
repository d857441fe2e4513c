package nl.verwerkingenlogging.agent.core.forward;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** Says in the log what an operator has to know, and not more often than is of use. Messages hold no content of records or answers. Thread-safe. */
final class Alarm {

    private static final long PERIOD = TimeUnit.MINUTES.toNanos(1);

    private final Consumer<String> warn;
    private final Consumer<String> info;
    private final LongSupplier clock;
    private final Map<String, Long> last = new HashMap<>();
    private final Map<String, Integer> unsaid = new HashMap<>();
    private final Set<String> said = new HashSet<>();

    Alarm(Consumer<String> warn, Consumer<String> info, LongSupplier clock) {
        this.warn = warn;
        this.info = info;
        this.clock = clock;
    }

    /**
     * Warns, at most once a minute about one topic; how many warnings were left out is said with the next.
     *
     * @param topic one of a small number of topics
     * @param message what to say
     */
    void warn(String topic, String message) {
        String text;
        synchronized (this) {
            long now = clock.getAsLong();
            Long before = last.get(topic);
            if (before != null && now - before < PERIOD) {
                unsaid.merge(topic, 1, Integer::sum);
                return;
            }
            last.put(topic, now);
            Integer more = unsaid.remove(topic);
            text = more == null ? message : message + " (and " + more + " times since this was last said)";
        }
        warn.accept(text);
    }

    /** Warns about something that will not change while the process lives. */
    void once(String topic, String message) {
        synchronized (this) {
            if (!said.add(topic)) {
                return;
            }
        }
        warn.accept(message);
    }

    void info(String message) {
        info.accept(message);
    }
}
