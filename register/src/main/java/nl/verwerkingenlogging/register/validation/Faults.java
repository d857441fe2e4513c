package nl.verwerkingenlogging.register.validation;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one request, so that a client learns all of it at once. Not thread-safe. */
final class Faults {

    /** As many as an agent puts persons in one action (AMB-39); a hostile body must not be answered with ten times its size. */
    private static final int LIMIT = 1000;

    private final List<InvalidParam> found = new ArrayList<>();

    void add(String name, String code, String reason) {
        if (found.size() < LIMIT) {
            found.add(new InvalidParam(name, code, reason));
        }
    }

    void required(String name) {
        add(name, "required", "This is required.");
    }

    /** Ends the request when anything was found. */
    void throwIfAny() {
        if (!found.isEmpty()) {
            throw new InvalidInputException(found);
        }
    }
}
