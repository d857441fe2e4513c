package nl.verwerkingenlogging.agent.core.diagnostics;

import java.util.Locale;

/** Counters as one line for the log (DESIGN 9). Without state. */
public final class CounterSummary {

    private CounterSummary() {}

    /**
     * Writes the counters in their own order, followed by the backlog.
     *
     * @param counters the counters
     * @param backlog how many records wait for delivery
     * @return a line such as {@code captured 12, journalled 12, delivered 10, ..., backlog 2}
     */
    public static String of(Counters counters, long backlog) {
        StringBuilder line = new StringBuilder();
        for (Counters.Counter counter : Counters.Counter.values()) {
            line.append(counter.name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(counters.get(counter))
                    .append(", ");
        }
        return line.append("backlog ").append(backlog).toString();
    }
}
