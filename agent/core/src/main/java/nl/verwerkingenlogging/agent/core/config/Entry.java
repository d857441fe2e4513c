package nl.verwerkingenlogging.agent.core.config;

/** Something that the configuration can hold: a key with a value, or a section with further entries. */
abstract class Entry {

    /** What is said of everything that comes with a later version. */
    static final String NOT_SUPPORTED = "is not supported in this version";

    private final String path;
    private final String name;
    private final String description;
    private final boolean required;
    private final boolean later;

    Entry(Section parent, String name, String description, Need need) {
        this.path = parent == null ? name : parent.childPath(name);
        this.name = name;
        this.description = description;
        this.required = need == Need.REQUIRED;
        this.later = need == Need.LATER;
    }

    /** Whether an entry must, may or cannot yet be there. */
    enum Need {
        /** Without it the configuration cannot be used. */
        REQUIRED,
        /** It may be left out. */
        OPTIONAL,
        /** Known, but refused in this version, so that nobody believes it works. */
        LATER
    }

    /**
     * The full path of the key; {@code []} stands for any position in a list, {@code *} for any name of one's own.
     *
     * @return the path, such as {@code acties[].betrokkenen[].objectId}
     */
    public final String path() {
        return path;
    }

    /** The last part of the path. */
    final String name() {
        return name;
    }

    /** What it is for, in one or two sentences. */
    final String description() {
        return description;
    }

    /** Whether it must be there. */
    final boolean required() {
        return required;
    }

    /** Whether it is refused because it comes with a later version. */
    final boolean later() {
        return later;
    }
}
