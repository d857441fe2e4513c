package nl.verwerkingenlogging.it.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** A real JVM, as a rule with the agent, that runs one of the applications in {@code src/main}. */
public final class AgentJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final OutputCollector stdout;
    private final OutputCollector stderr;

    private AgentJvm(Process process) {
        this.process = process;
        this.stdout = new OutputCollector("stdout of " + process.pid(), process.getInputStream());
        this.stderr = new OutputCollector("stderr of " + process.pid(), process.getErrorStream());
    }

    /**
     * Begins the description of a JVM.
     *
     * @return a description of a JVM of the current Java, without agent
     */
    public static Builder jvm() {
        return new Builder();
    }

    /**
     * Begins the description of a JVM that carries the agent.
     *
     * @param configuration its configuration file
     * @return a description of a JVM of the current Java
     */
    public static Builder withAgent(Path configuration) {
        return jvm().agent().property("verwerkingenlogging.config", configuration.toString());
    }

    /**
     * Waits for a line on standard output.
     *
     * @param pattern what the whole line is to look like
     * @return the match
     */
    public Matcher awaitLine(Pattern pattern) {
        Matcher[] found = new Matcher[1];
        try {
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        // Ended is looked at first: after that nothing is added.
                        boolean ended = !process.isAlive();
                        found[0] = match(pattern);
                        return found[0] != null || ended;
                    });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("No line " + pattern + " from\n" + transcript(), e);
        }
        if (found[0] == null) {
            awaitStreams();
            found[0] = match(pattern);
        }
        if (found[0] == null) {
            throw new AssertionError("Ended without line " + pattern + "\n" + transcript());
        }
        return found[0];
    }

    /**
     * What the application printed.
     *
     * @return the lines so far
     */
    public List<String> stdout() {
        return stdout.lines();
    }

    /**
     * What went to standard error, the agent's own lines among it.
     *
     * @return the lines so far
     */
    public List<String> stderr() {
        return stderr.lines();
    }

    /**
     * The agent's own log.
     *
     * @return what the agent wrote to standard error so far
     */
    public AgentLog log() {
        return AgentLog.of(stderr());
    }

    /** Ends the process as {@code kill -9} does, and waits until it is gone. */
    public void kill() {
        process.destroyForcibly();
        awaitExit(PATIENCE);
    }

    /**
     * Asks the process to end, as {@code kill} does, and waits until it is gone.
     *
     * @return how long that took
     */
    public Duration stop() {
        long begin = System.nanoTime();
        process.destroy();
        awaitExit(PATIENCE);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /**
     * Waits until the process ends by itself.
     *
     * @return its exit status
     */
    public int awaitExit() {
        return awaitExit(PATIENCE);
    }

    /**
     * Waits until the process ends by itself.
     *
     * @param atMost how long
     * @return its exit status
     */
    public int awaitExit(Duration atMost) {
        try {
            if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("Still running after " + atMost + "\n" + transcript());
            }
            stdout.await();
            stderr.await();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /**
     * The process.
     *
     * @return its id
     */
    public long pid() {
        return process.pid();
    }

    /**
     * Whether the process is there.
     *
     * @return false when it has ended
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Kills the process when it is still there. */
    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    /**
     * Everything that the process wrote, for messages of failed tests.
     *
     * @return both streams, one after the other
     */
    public String transcript() {
        return "--- stdout\n" + String.join("\n", stdout()) + "\n--- stderr\n" + String.join("\n", stderr());
    }

    private Matcher match(Pattern pattern) {
        for (String line : stdout()) {
            Matcher matcher = pattern.matcher(line);
            if (matcher.matches()) {
                return matcher;
            }
        }
        return null;
    }

    private void awaitStreams() {
        try {
            stdout.await();
            stderr.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Describes a JVM before it is started. */
    public static final class Builder {

        private Jdk jdk = Jdk.current();
        private Path agentJar;
        private String agentArgument;
        private Path directory = Artifacts.target();
        private String classPath = "";
        private final List<String> options = new ArrayList<>();
        private final Map<String, String> properties = new LinkedHashMap<>();
        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> command = new ArrayList<>();

        private Builder() {}

        /**
         * Chooses the Java.
         *
         * @param chosen a Java of this machine
         * @return this
         */
        public Builder on(Jdk chosen) {
            this.jdk = chosen;
            return this;
        }

        /**
         * Adds the built agent.
         *
         * @return this
         */
        public Builder agent() {
            return agent(Artifacts.agentJar());
        }

        /**
         * Adds an agent.
         *
         * @param jar the jar, at any path
         * @return this
         */
        public Builder agent(Path jar) {
            this.agentJar = jar;
            return this;
        }

        /**
         * Gives the agent an argument.
         *
         * @param argument what follows {@code =}
         * @return this
         */
        public Builder agentArgument(String argument) {
            this.agentArgument = argument;
            return this;
        }

        /**
         * Sets the working directory.
         *
         * @param path a directory
         * @return this
         */
        public Builder directory(Path path) {
            this.directory = path;
            return this;
        }

        /**
         * Sets the class path.
         *
         * @param path as after {@code -cp}
         * @return this
         */
        public Builder classPath(String path) {
            this.classPath = path;
            return this;
        }

        /**
         * Adds an option of the JVM.
         *
         * @param option such as {@code -Xmx64m}
         * @return this
         */
        public Builder option(String option) {
            options.add(option);
            return this;
        }

        /**
         * Sets a system property.
         *
         * @param key its name
         * @param value its value
         * @return this
         */
        public Builder property(String key, String value) {
            properties.put(key, value);
            return this;
        }

        /**
         * Sets an environment variable.
         *
         * @param key its name
         * @param value its value
         * @return this
         */
        public Builder environment(String key, String value) {
            environment.put(key, value);
            return this;
        }

        /**
         * Starts a class.
         *
         * @param main the class
         * @param arguments its arguments
         * @return the running JVM
         */
        public AgentJvm start(Class<?> main, String... arguments) {
            if (classPath.isEmpty()) {
                classPath(Artifacts.classPathOf(main));
            }
            return start(main.getName(), arguments);
        }

        /**
         * Starts a class that is not on the class path of the tests.
         *
         * @param main its name
         * @param arguments its arguments
         * @return the running JVM
         */
        public AgentJvm start(String main, String... arguments) {
            command.add("-cp");
            command.add(classPath);
            command.add(main);
            command.addAll(List.of(arguments));
            return start();
        }

        /**
         * Starts an executable jar.
         *
         * @param jar the jar
         * @param arguments its arguments
         * @return the running JVM
         */
        public AgentJvm startJar(Path jar, String... arguments) {
            command.add("-jar");
            command.add(jar.toString());
            command.addAll(List.of(arguments));
            return start();
        }

        private AgentJvm start() {
            List<String> whole = new ArrayList<>();
            whole.add(jdk.java().toString());
            whole.add("-Xmx256m");
            // Of many short-lived JVMs on few cores, each spends most of its time in the second compiler otherwise.
            whole.add("-XX:TieredStopAtLevel=1");
            whole.addAll(options);
            properties.forEach((key, value) -> whole.add("-D" + key + "=" + value));
            if (agentJar != null) {
                whole.add("-javaagent:" + agentJar + (agentArgument == null ? "" : "=" + agentArgument));
            }
            whole.addAll(command);
            ProcessBuilder builder = new ProcessBuilder(whole).directory(directory.toFile());
            // What the shell of the tests carries must not decide their outcome.
            builder.environment()
                    .keySet()
                    .removeIf(key -> key.startsWith("VERWERKINGENLOGGING_")
                            || key.equals("JAVA_TOOL_OPTIONS")
                            || key.equals("JDK_JAVA_OPTIONS"));
            builder.environment().putAll(environment);
            try {
                return new AgentJvm(builder.start());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
