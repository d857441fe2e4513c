package nl.verwerkingenlogging.agent.core.capture;

import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;

/** Checks identifiers that code hands over, by the same rules as those that paths lead to. Without state; calls no code of the application. */
public final class GivenIdentifiers {

    private static final String BSN = "BSN";

    private GivenIdentifiers() {}

    /**
     * Makes a group of one person.
     *
     * @param place what messages call the value
     * @param soortObjectId kind of the identifier, checked
     * @param objectId the identifier
     * @param betrokkenheid capacity, checked; null when not set
     * @param soortenGegevens kinds of data, checked
     * @param settings how to capture
     * @return the group
     * @throws CaptureFailure when the identifier is missing or cannot be used
     */
    public static Capture.Group group(
            String place,
            String soortObjectId,
            Object objectId,
            String betrokkenheid,
            List<String> soortenGegevens,
            CaptureSettings settings)
            throws CaptureFailure {
        PathReader at = at(place, "arg1");
        Capture.Group group =
                new Capture.Group(soortObjectId, betrokkenheid, Collections.unmodifiableList(soortenGegevens));
        Object normalised = Identifiers.normalised(present(objectId, at), at);
        group.add(Identifiers.text(normalised, settings.padBsn() && BSN.equals(soortObjectId)));
        return group;
    }

    /**
     * Checks an identifier that is neither of a betrokkene nor a verwerkingId.
     *
     * @param place what messages call the value
     * @param value the identifier
     * @return its text
     * @throws CaptureFailure when it is missing or cannot be used
     */
    public static String text(String place, Object value) throws CaptureFailure {
        PathReader at = at(place, "arg0");
        return Identifiers.text(present(value, at), at);
    }

    /**
     * Keeps a verwerkingId.
     *
     * @param place what messages call the value
     * @param value the UUID
     * @param capture receives it
     * @throws CaptureFailure when it is missing or no UUID
     */
    public static void verwerkingId(String place, Object value, Capture capture) throws CaptureFailure {
        PathReader at = at(place, "arg0");
        VerwerkingIds.read(present(value, at), at, capture);
    }

    private static Object present(Object value, PathReader at) throws CaptureFailure {
        if (value == null) {
            throw at.failure("null");
        }
        return value;
    }

    private static PathReader at(String place, String argument) {
        try {
            return new PathReader(Path.parse(argument), place, false);
        } catch (SyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
