package nl.verwerkingenlogging.agent.core.config;

/** What a register understands. */
public enum RegisterDialect {
    /** The API as the standard has it. */
    STANDARD,
    /** The same, but that objects have an {@code objectType} and always {@code verwerkteSoortenGegevens}. */
    OBJECT_TYPE
}
