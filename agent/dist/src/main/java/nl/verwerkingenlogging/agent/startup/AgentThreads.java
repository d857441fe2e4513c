package nl.verwerkingenlogging.agent.startup;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import nl.verwerkingenlogging.agent.core.diagnostics.Survival;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes every thread of the agent: daemon, so that none keeps the JVM alive (FC-15), and without context class loader, so that none keeps an application in memory
 * (FC-08). Threads are made by threads of the agent only, so there is nothing of a request to inherit. Thread-safe.
 */
final class AgentThreads implements ThreadFactory {

    private static final Logger LOG = LoggerFactory.getLogger(AgentThreads.class);

    /** Of pools, whose idle threads end when there is no memory. Otherwise the application's own handler would be told of them. */
    private static final Thread.UncaughtExceptionHandler LAST_WORD = new Thread.UncaughtExceptionHandler() {
        @Override
        public void uncaughtException(Thread thread, Throwable error) {
            Survival.log(LOG, "A thread of the agent ended; another takes its place", error);
        }
    };

    private final String role;
    private final AtomicInteger made = new AtomicInteger();

    /** Makes a factory for threads of one role. */
    AgentThreads(String role) {
        this.role = role;
    }

    @Override
    public Thread newThread(Runnable work) {
        int number = made.incrementAndGet();
        Thread thread = new Thread(null, work, "verwerkingenlogging-" + role + (number == 1 ? "" : "-" + number));
        thread.setDaemon(true);
        thread.setContextClassLoader(null);
        thread.setUncaughtExceptionHandler(LAST_WORD);
        return thread;
    }
}
