package nl.verwerkingenlogging.agent.core.config;

import java.util.HashMap;
import java.util.Map;

/** The values of the keys that are not about rules. Immutable. */
public final class Settings {

    private final Map<Key<?>, Object> values;

    Settings(Map<Key<?>, Object> values) {
        this.values = new HashMap<>(values);
    }

    /**
     * The value of a key.
     *
     * @param key the key, one of {@link Keys}
     * @param <T> type of its value
     * @return what was set, otherwise the default; null when there is neither. Paths are absolute.
     */
    @SuppressWarnings("unchecked") // Only SettingsReader puts values in, each parsed by the type of its key.
    public <T> T get(Key<T> key) {
        Object value = values.get(key);
        return value == null ? key.defaultValue() : (T) value;
    }
}
