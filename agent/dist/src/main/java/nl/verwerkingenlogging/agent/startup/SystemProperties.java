package nl.verwerkingenlogging.agent.startup;

import java.util.HashMap;
import java.util.Map;

/** The system properties as texts. */
public final class SystemProperties {

    private SystemProperties() {}

    /**
     * Copies the properties whose value is a text.
     *
     * @return a map of its own
     */
    public static Map<String, String> snapshot() {
        Map<String, String> copy = new HashMap<>();
        for (String name : System.getProperties().stringPropertyNames()) {
            copy.put(name, System.getProperty(name));
        }
        return copy;
    }
}
