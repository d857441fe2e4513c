package nl.verwerkingenlogging.register.validation;

import java.util.UUID;

/** Reads an id from the path of a request. */
public final class PathId {

    private PathId() {}

    /**
     * Reads a UUID.
     *
     * @param name of the path parameter; not empty
     * @param text what stands in the path; not null
     * @return the id; never null
     * @throws InvalidInputException when it is no UUID
     */
    public static UUID read(String name, String text) {
        return TextRules.uuid(text)
                .orElseThrow(() -> new InvalidInputException(name, "invalid_format", "This is not a UUID."));
    }
}
