package nl.verwerkingenlogging.agent.core.diagnostics;

import java.util.function.Supplier;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;

/** One named logger of the agent. Thread-safe. */
final class AgentLogger extends LegacyAbstractLogger {

    private static final long serialVersionUID = 1L;

    private final transient Supplier<LogOutput> output;

    /**
     * Makes a logger.
     *
     * @param name its name
     * @param output where lines go, asked for each line
     */
    AgentLogger(String name, Supplier<LogOutput> output) {
        this.name = name;
        this.output = output;
    }

    @Override
    public boolean isTraceEnabled() {
        return output.get().isEnabled(Level.TRACE);
    }

    @Override
    public boolean isDebugEnabled() {
        return output.get().isEnabled(Level.DEBUG);
    }

    @Override
    public boolean isInfoEnabled() {
        return output.get().isEnabled(Level.INFO);
    }

    @Override
    public boolean isWarnEnabled() {
        return output.get().isEnabled(Level.WARN);
    }

    @Override
    public boolean isErrorEnabled() {
        return output.get().isEnabled(Level.ERROR);
    }

    @Override
    protected String getFullyQualifiedCallerName() {
        return null;
    }

    @Override
    protected void handleNormalizedLoggingCall(
            Level level, Marker marker, String message, Object[] arguments, Throwable throwable) {
        output.get().write(level, name, MessageFormatter.basicArrayFormat(message, arguments), throwable);
    }
}
