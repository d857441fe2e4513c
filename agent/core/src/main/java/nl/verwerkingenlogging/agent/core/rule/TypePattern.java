package nl.verwerkingenlogging.agent.core.rule;

/** Which types an entry of {@code personen} is about: {@code TYPE}, as in a {@link MethodPattern}, with {@code +} for the type and its subtypes. Immutable. */
public final class TypePattern {

    private final String text;
    private final NamePattern name;
    private final boolean subtypes;

    private TypePattern(String text, NamePattern name, boolean subtypes) {
        this.text = text;
        this.name = name;
        this.subtypes = subtypes;
    }

    /**
     * Reads a pattern.
     *
     * @param text the pattern as written
     * @return the pattern
     * @throws SyntaxException when it is not well formed
     */
    public static TypePattern parse(String text) throws SyntaxException {
        int hash = text.indexOf('#');
        if (hash >= 0) {
            throw new SyntaxException(hash, "a type is expected, without a method");
        }
        MethodPattern pattern = MethodPattern.parse(text + "#*");
        if (pattern.typeIsAnnotation()) {
            throw new SyntaxException(0, "the name of a type is expected; @Betrokkene describes a type by annotation");
        }
        return new TypePattern(text, pattern.type(), pattern.subtypes());
    }

    /**
     * The name of the type.
     *
     * @return a pattern of binary names
     */
    public NamePattern name() {
        return name;
    }

    /**
     * Whether subtypes are meant too.
     *
     * @return true when {@code +} follows
     */
    public boolean subtypes() {
        return subtypes;
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
