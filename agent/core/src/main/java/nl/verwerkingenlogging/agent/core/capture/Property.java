package nl.verwerkingenlogging.agent.core.capture;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A property by its name, and how it is read from each concrete class that was met. Thread-safe.
 *
 * <p>The readers hang on the classes themselves ({@link ClassValue}), so they go when their class goes; and a ClassValue computes without holding a lock, so
 * that the application's class loaders may run meanwhile (FC-07). One instance serves all rules that name the property: there are no more of them than
 * names in the configuration.
 */
final class Property extends ClassValue<PropertyReader> {

    private static final ConcurrentMap<String, Property> BY_NAME = new ConcurrentHashMap<>();

    private final String name;

    private Property(String name) {
        this.name = name;
    }

    static Property named(String name) {
        Property known = BY_NAME.get(name);
        if (known != null) {
            return known;
        }
        Property made = new Property(name);
        Property other = BY_NAME.putIfAbsent(name, made);
        return other == null ? made : other;
    }

    @Override
    protected PropertyReader computeValue(Class<?> type) {
        return new PropertyResolver(type, name).resolve();
    }
}
