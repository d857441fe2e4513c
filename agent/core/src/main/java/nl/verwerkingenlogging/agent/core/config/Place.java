package nl.verwerkingenlogging.agent.core.config;

/** Where a value was written: a line of the configuration file, a system property, an environment variable, or an annotated method. Immutable. */
public final class Place {

    private final String source;
    private final int line;

    private Place(String source, int line) {
        this.source = source;
        this.line = line;
    }

    /**
     * A place without lines.
     *
     * @param source how messages call it, such as {@code system property verwerkingenlogging.register.url} or {@code nl.x.Dao#zoek}
     * @return the place
     */
    public static Place of(String source) {
        return new Place(source, 0);
    }

    /**
     * A line of a file.
     *
     * @param file name of the file
     * @param line the line, from 1
     * @return the place
     */
    public static Place inFile(String file, int line) {
        return new Place(file, line);
    }

    /**
     * The place without its line.
     *
     * @return file name, property, variable or method
     */
    public String source() {
        return source;
    }

    /**
     * The line.
     *
     * @return the line from 1; 0 when the place has no lines
     */
    public int line() {
        return line;
    }

    /** {@inheritDoc} */
    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line;
    }
}
