package nl.verwerkingenlogging.agent.core.diagnostics.jul;

/** Severity of a message, for bundled libraries only. Immutable. */
public final class Level {

    /** Something that a library thinks the operator should know. */
    public static final Level WARNING = new Level("WARNING");

    /** Something that went as it should. */
    public static final Level INFO = new Level("INFO");

    /** Something for the library's own developers. */
    public static final Level FINE = new Level("FINE");

    private final String name;

    private Level(String name) {
        this.name = name;
    }

    /** The name as {@code java.util.logging} has it. */
    @Override
    public String toString() {
        return name;
    }
}
