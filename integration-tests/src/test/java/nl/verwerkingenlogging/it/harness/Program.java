package nl.verwerkingenlogging.it.harness;

/**
 * A program that does everything once, prints {@code gereed} and ends.
 *
 * @param name how tests call it, together with its Java
 * @param jdk the Java it runs on
 * @param main the name of its main class
 * @param classPath all that it needs
 */
public record Program(String name, Jdk jdk, String main, String classPath) {

    /**
     * One of this module.
     *
     * @param jdk the Java it runs on
     * @param main its main class
     * @param others one class of each other jar or directory that it needs
     * @return the program
     */
    public static Program of(Jdk jdk, Class<?> main, Class<?>... others) {
        Class<?>[] origins = new Class<?>[others.length + 1];
        origins[0] = main;
        System.arraycopy(others, 0, origins, 1, others.length);
        return new Program(main.getSimpleName(), jdk, main.getName(), Artifacts.classPathOf(origins));
    }

    /**
     * One of the applications beside this module, which have class paths of their own.
     *
     * @param app the directory among the applications
     * @param jdk the Java it runs on
     * @param main the name of its main class
     * @return the program
     */
    public static Program ofApp(String app, Jdk jdk, String main) {
        return new Program(app, jdk, main, Artifacts.classPathOfApp(app));
    }

    AgentJvm startedAs(AgentJvm.Builder jvm) {
        return jvm.on(jdk).classPath(classPath).start(main);
    }

    @Override
    public String toString() {
        return name + " on " + jdk;
    }
}
