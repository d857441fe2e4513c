package nl.verwerkingenlogging.agent.core.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;

/** Formats of the standard's values ("Formats at a glance" in its requirements). Lengths count code points, as the register does. */
public final class Formats {

    /** Most code points of a name: actieNaam, systeem, betrokkenheid, soortObjectId and the like. */
    public static final int MAX_NAAM = 242;

    /** Most code points of an identifier: objectId, afnemerId, gebruiker. */
    public static final int MAX_IDENTIFICATOR = 40;

    /** Most characters of a URI. */
    public static final int MAX_URI = 2042;

    /** A UUID, as a regular expression for the whole text. */
    public static final String UUID_PATTERN =
            "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}";

    /** An OIN (AMB-14), as a regular expression for the whole text. */
    public static final String OIN_PATTERN = "[0-9]{20}";

    private static final Pattern UUID = Pattern.compile(UUID_PATTERN);
    private static final Pattern OIN = Pattern.compile(OIN_PATTERN);

    private Formats() {}

    /**
     * Whether a text is a UUID.
     *
     * @param text the text
     * @return true for 36 characters in the form of RFC 4122
     */
    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /**
     * Whether a text is an OIN.
     *
     * @param text the text
     * @return true for exactly 20 ASCII digits
     */
    public static boolean isOin(String text) {
        return OIN.matcher(text).matches();
    }

    /**
     * Whether a text is a URI with a scheme.
     *
     * @param text the text
     * @return true for an absolute URI of RFC 3986 of at most {@link #MAX_URI} characters
     */
    public static boolean isUri(String text) {
        if (text.length() > MAX_URI || !isAscii(text)) {
            return false;
        }
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException malformed) {
            return false;
        }
    }

    /**
     * Whether a new action may have this vertrouwelijkheid. {@code opgeheven} is for the register's own mutations only.
     *
     * @param text the text
     * @return true for {@code normaal} and {@code vertrouwelijk}, in lower case as the API wants them (AMB-02)
     */
    public static boolean isVertrouwelijkheid(String text) {
        return "normaal".equals(text) || "vertrouwelijk".equals(text);
    }

    /**
     * The length of a text as the register counts it.
     *
     * @param text the text
     * @return the number of code points
     */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /**
     * Cuts a text, never through a character.
     *
     * @param text the text
     * @param max most code points to keep
     * @return the text itself when it is short enough, otherwise its start
     */
    public static String truncate(String text, int max) {
        return length(text) <= max ? text : text.substring(0, text.offsetByCodePoints(0, max));
    }

    /**
     * Whether nothing but white space is in a text.
     *
     * @param text the text
     * @return true also for the empty text
     */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isWhitespace(text.charAt(i)) && !Character.isSpaceChar(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                return false;
            }
        }
        return true;
    }
}
