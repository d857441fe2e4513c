package nl.verwerkingenlogging.agent.startup;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.JMRuntimeException;
import javax.management.ObjectName;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the agent known to JMX. The only class that touches the platform MBean server, which many a server wants to configure first (FC-05): it must not be
 * initialised before the application is up.
 */
final class JmxRegistration {

    private static final Logger LOG = LoggerFactory.getLogger(JmxRegistration.class);

    private JmxRegistration() {}

    /** Registers the agent; if that is impossible, says so and goes on. */
    static void register(AgentStatus status) {
        Thread thread = Thread.currentThread();
        ClassLoader none = thread.getContextClassLoader();
        try {
            // Where this is the first use of JMX, the JVM looks here for what the application configured.
            thread.setContextClassLoader(ClassLoader.getSystemClassLoader());
            ManagementFactory.getPlatformMBeanServer().registerMBean(status, new ObjectName(AgentStatusMXBean.NAME));
            LOG.info("JMX: {}", AgentStatusMXBean.NAME);
        } catch (JMException | JMRuntimeException | LinkageError unavailable) {
            LOG.warn("not available by JMX: {}", unavailable.toString());
        } finally {
            thread.setContextClassLoader(none);
        }
    }
}
