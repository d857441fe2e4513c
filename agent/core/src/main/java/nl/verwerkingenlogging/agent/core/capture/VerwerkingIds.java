package nl.verwerkingenlogging.agent.core.capture;

import java.util.UUID;

/** Reads a verwerkingId: a UUID, or text in the form of one. */
final class VerwerkingIds {

    private static final int LENGTH = 36;

    private VerwerkingIds() {}

    static void read(Object value, PathReader at, Capture capture) throws CaptureFailure {
        if (value instanceof UUID) {
            UUID id = (UUID) value;
            capture.verwerkingId(id.getMostSignificantBits(), id.getLeastSignificantBits());
            return;
        }
        Object plain = value instanceof CharSequence ? Identifiers.plain(value, at) : null;
        if (plain == null) {
            throw at.failure("a verwerkingId is a UUID, or text in the form of one, not "
                    + TypeText.of(value.getClass()) + TypeText.properties(value.getClass()));
        }
        String text = Identifiers.trimmed((String) plain);
        if (!isUuid(text)) {
            throw at.failure(text.isEmpty() ? "blank" : "a text that is not a UUID");
        }
        capture.verwerkingId(bits(text, 0, 18), bits(text, 19, LENGTH));
    }

    /** Stricter than {@link UUID#fromString}, which takes {@code 1-1-1-1-1}. */
    private static boolean isUuid(String text) {
        if (text.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            char c = text.charAt(i);
            if (dash ? c != '-' : c > 'f' || Character.digit(c, 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static long bits(String uuid, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            if (uuid.charAt(i) != '-') {
                bits = bits << 4 | Character.digit(uuid.charAt(i), 16);
            }
        }
        return bits;
    }
}
