package nl.verwerkingenlogging.agent.core.config;

/** What a journal guarantees when an append returns. */
public enum Durability {
    /** The record survives the death of the JVM. */
    PROCESS
}
