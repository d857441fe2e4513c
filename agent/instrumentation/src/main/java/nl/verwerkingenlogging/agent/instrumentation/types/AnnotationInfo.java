package nl.verwerkingenlogging.agent.instrumentation.types;

import java.util.Collections;
import java.util.List;
import java.util.Map;

/** An annotation as it stands in a class file. Values are only kept for annotations of ours. Immutable. */
public final class AnnotationInfo {

    private final String type;
    private final Map<String, Object> values;

    AnnotationInfo(String type, Map<String, Object> values) {
        this.type = type;
        this.values = Collections.unmodifiableMap(values);
    }

    /**
     * The annotation's type.
     *
     * @return its binary name
     */
    public String type() {
        return type;
    }

    /**
     * A value that is a text or the name of an enum constant.
     *
     * @param name the element's name
     * @param otherwise what holds when the class file does not set it
     * @return the value
     */
    public String text(String name, String otherwise) {
        Object value = values.get(name);
        return value == null ? otherwise : String.valueOf(value);
    }

    /**
     * A value that is true or false.
     *
     * @param name the element's name
     * @return the value, false when the class file does not set it
     */
    public boolean flag(String name) {
        return Boolean.TRUE.equals(values.get(name));
    }

    /**
     * A value that is an annotation.
     *
     * @param name the element's name
     * @return the annotation, or null when the class file does not set it
     */
    public AnnotationInfo annotation(String name) {
        return (AnnotationInfo) values.get(name);
    }

    /**
     * A value that is an array.
     *
     * @param name the element's name
     * @return the elements, empty when the class file does not set it
     */
    public List<?> list(String name) {
        Object value = values.get(name);
        return value == null ? Collections.emptyList() : (List<?>) value;
    }
}
