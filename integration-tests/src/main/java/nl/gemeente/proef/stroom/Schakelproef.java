package nl.gemeente.proef.stroom;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.management.Attribute;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/**
 * Moves the agent's kill switch while persons are read, first by its file, which its first argument names, then by JMX. Whether the agent captures shows in a call
 * without identifier, which it refuses.
 */
public final class Schakelproef {

    private static final String BEFORE = "2308572";
    private static final String WHILE_OFF = "9358297";
    private static final String AFTER = "5872525";

    private static final PersoonDao DAO = new PersoonDao();

    private Schakelproef() {}

    /**
     * Runs.
     *
     * @param args the file
     * @throws IOException when the file cannot be made
     * @throws JMException when JMX does not do what it should
     */
    public static void main(String[] args) throws IOException, JMException {
        Path file = Path.of(args[0]);
        DAO.zoekOpBsn(BEFORE, null);
        Files.createDirectories(file.getParent());
        Files.createFile(file);
        awaitCapture(false);
        DAO.zoekOpBsn(WHILE_OFF, null);
        Files.delete(file);
        awaitCapture(true);
        System.out.println("bestand werkt");

        MBeanServer jmx = ManagementFactory.getPlatformMBeanServer();
        ObjectName agent = new ObjectName("nl.verwerkingenlogging:type=Agent");
        while (!jmx.isRegistered(agent)) {
            pause();
        }
        jmx.setAttribute(agent, new Attribute("Enabled", false));
        System.out.println("jmx uit: " + !captures() + " " + jmx.getAttribute(agent, "Enabled"));
        DAO.zoekOpBsn(WHILE_OFF, null);
        jmx.setAttribute(agent, new Attribute("Enabled", true));
        System.out.println("jmx aan: " + captures() + " " + jmx.getAttribute(agent, "Enabled"));
        DAO.zoekOpBsn(AFTER, null);
        for (String counter : new String[] {"Captured", "Journalled", "Switched", "Unlogged", "Dropped", "Backlog"}) {
            System.out.println(counter + " " + jmx.getAttribute(agent, counter));
        }
        System.out.println("gereed");
    }

    private static void awaitCapture(boolean on) {
        while (captures() != on) {
            pause();
        }
    }

    private static boolean captures() {
        try {
            DAO.zoekOpBsn(null, null);
            return false;
        } catch (RuntimeException refused) {
            return true;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
    }
}
