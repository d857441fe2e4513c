package nl.verwerkingenlogging.agent.core.capture;

import java.util.ArrayList;
import java.util.List;

/** Collects what keeps a rule from being applied to a method. Used by one thread. */
final class Problems {

    private final List<String> messages = new ArrayList<>();
    private boolean ruledOut = true;

    /** The declaration leaves nothing that a path could mean. */
    void ruledOut(String message) {
        messages.add(message);
    }

    /** The rule is wrong, or asks for what cannot be done. */
    void wrong(String message) {
        messages.add(message);
        ruledOut = false;
    }

    void throwIfAny() throws CapturePlanException {
        if (!messages.isEmpty()) {
            throw new CapturePlanException(messages, ruledOut);
        }
    }
}
