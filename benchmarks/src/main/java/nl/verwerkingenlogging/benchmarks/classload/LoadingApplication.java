package nl.verwerkingenlogging.benchmarks.classload;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.lang.management.ThreadMXBean;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The measured process: loads every class that a list names, and tells what that took. Without state. */
public final class LoadingApplication {

    private LoadingApplication() {}

    /**
     * Loads classes.
     *
     * @param args the jar, and a file with the names of its classes
     * @throws Exception when a class cannot be loaded
     */
    public static void main(String[] args) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        List<String> names = Files.readAllLines(Path.of(args[1]));
        // The agent's own start, on threads of its own, is another measurement.
        Thread.sleep(1000);
        long cpu = system.getProcessCpuTime();
        long thread = threads.getCurrentThreadCpuTime();
        long wall = System.nanoTime();
        URLClassLoader loader = load(Path.of(args[0]), names);
        System.out.printf(
                "%d %d %d",
                System.nanoTime() - wall, threads.getCurrentThreadCpuTime() - thread, system.getProcessCpuTime() - cpu);
        System.gc();
        System.gc();
        System.out.println(" " + memory.getHeapMemoryUsage().getUsed());
        loader.close();
    }

    /** As an application server does: in a loader of its own; linked, as is done before anything of a class runs. */
    private static URLClassLoader load(Path jar, List<String> names) throws IOException, ReflectiveOperationException {
        URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
        for (String name : names) {
            Class.forName(name, true, loader);
        }
        return loader;
    }
}
