package nl.verwerkingenlogging.agent.core.capture;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Looks through the platform's optional values. */
final class Optionals {

    private Optionals() {}

    /** What is inside, also of an Optional in an Optional; null when it is empty; anything else as it is. */
    static Object content(Object value) {
        Object content = value;
        while (content instanceof Optional) {
            content = ((Optional<?>) content).orElse(null);
        }
        if (content instanceof OptionalInt) {
            OptionalInt number = (OptionalInt) content;
            return number.isPresent() ? (Object) number.getAsInt() : null;
        }
        if (content instanceof OptionalLong) {
            OptionalLong number = (OptionalLong) content;
            return number.isPresent() ? (Object) number.getAsLong() : null;
        }
        if (content instanceof OptionalDouble) {
            OptionalDouble number = (OptionalDouble) content;
            return number.isPresent() ? (Object) number.getAsDouble() : null;
        }
        return content;
    }
}
