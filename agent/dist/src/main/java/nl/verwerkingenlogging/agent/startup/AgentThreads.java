package nl.verwerkingenlogging.agent.startup;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Makes every thread of the agent: daemon, so that none keeps the JVM alive (FC-15), and without context class loader, so that none keeps an application in memory
 * (FC-08). Threads are made by threads of the agent only, so there is nothing of a request to inherit. Thread-safe.
 */
final class AgentThreads implements ThreadFactory {

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
        return thread;
    }
}
