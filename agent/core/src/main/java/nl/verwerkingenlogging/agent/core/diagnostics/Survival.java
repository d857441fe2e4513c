package nl.verwerkingenlogging.agent.core.diagnostics;

import org.slf4j.Logger;

/** For the outermost loops of the agent's threads: no error may end them, the error of saying so included. Without state. */
public final class Survival {

    private Survival() {}

    /**
     * Logs an error after which a thread goes on. Never throws: when memory is full a line cannot be made either, and the thread matters more than the line.
     *
     * @param log where to
     * @param what which thread goes on
     * @param error what it met
     */
    public static void log(Logger log, String what, Throwable error) {
        try {
            log.error(what, error);
        } catch (Throwable noRoom) {
            // Nothing can be said now; what goes wrong for longer is said at a later round.
        }
    }
}
