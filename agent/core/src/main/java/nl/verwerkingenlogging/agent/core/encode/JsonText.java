package nl.verwerkingenlogging.agent.core.encode;

/** Strings as JSON in UTF-8: length, check and bytes. Without state. */
final class JsonText {

    /** What {@link #identifierLength} answers for text that cannot be an identifier. */
    static final int INVALID = -1;

    /** The longest identifier in code points. */
    static final int MAX_IDENTIFIER = 40;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private JsonText() {}

    /**
     * A text of the configuration as a JSON string, quotes included.
     *
     * @throws IllegalArgumentException when it holds half a surrogate pair, which UTF-8 cannot say
     */
    static byte[] quoted(String text) {
        byte[] quoted = new byte[length(text) + 2];
        quoted[0] = '"';
        int end = put(text, quoted, 1);
        quoted[end] = '"';
        return quoted;
    }

    /**
     * How many bytes an identifier takes between its quotes.
     *
     * @return the number, or {@link #INVALID} when it is empty, longer than {@value #MAX_IDENTIFIER} code points (AMB-37: never shortened), or holds a
     *     control character or half a surrogate pair
     */
    static int identifierLength(String identifier) {
        int length = 0;
        int pairs = 0;
        int end = identifier.length();
        for (int i = 0; i < end; i++) {
            char c = identifier.charAt(i);
            if (Character.isISOControl(c)) {
                return INVALID;
            }
            if (!Character.isSurrogate(c)) {
                length += width(c);
            } else if (isPair(identifier, i)) {
                length += 4;
                pairs++;
                i++;
            } else {
                return INVALID;
            }
        }
        int codePoints = end - pairs;
        return codePoints == 0 || codePoints > MAX_IDENTIFIER ? INVALID : length;
    }

    /**
     * Writes a text without quotes. It must be free of half surrogate pairs, and the target must have room.
     *
     * @return where the text ends
     */
    static int put(String text, byte[] target, int from) {
        int at = from;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c >= ' ' && c != '"' && c != '\\') {
                    target[at++] = (byte) c;
                } else {
                    at = escape(c, target, at);
                }
            } else if (c < 0x800) {
                target[at++] = (byte) (0xC0 | (c >> 6));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else if (!Character.isSurrogate(c)) {
                target[at++] = (byte) (0xE0 | (c >> 12));
                target[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (c & 0x3F));
            } else {
                i++;
                int codePoint = Character.toCodePoint(c, text.charAt(i));
                target[at++] = (byte) (0xF0 | (codePoint >> 18));
                target[at++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
                target[at++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
                target[at++] = (byte) (0x80 | (codePoint & 0x3F));
            }
        }
        return at;
    }

    private static int length(String text) {
        int length = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                length += width(c);
            } else if (isPair(text, i)) {
                length += 4;
                i++;
            } else {
                throw new IllegalArgumentException("a text of the configuration holds half a surrogate pair");
            }
        }
        return length;
    }

    private static boolean isPair(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
    }

    /** How many bytes a character that is no surrogate takes; the counterpart of {@link #put}. */
    private static int width(char c) {
        if (c >= 0x80) {
            return c < 0x800 ? 2 : 3;
        }
        if (c >= ' ') {
            return c == '"' || c == '\\' ? 2 : 1;
        }
        return shortEscape(c) == 0 ? 6 : 2;
    }

    private static int escape(char c, byte[] target, int from) {
        int at = from;
        target[at++] = '\\';
        byte letter = shortEscape(c);
        if (letter != 0) {
            target[at++] = letter;
        } else {
            target[at++] = 'u';
            target[at++] = '0';
            target[at++] = '0';
            target[at++] = HEX[c >> 4];
            target[at++] = HEX[c & 0xF];
        }
        return at;
    }

    private static byte shortEscape(char c) {
        switch (c) {
            case '"':
            case '\\':
                return (byte) c;
            case '\b':
                return 'b';
            case '\f':
                return 'f';
            case '\n':
                return 'n';
            case '\r':
                return 'r';
            case '\t':
                return 't';
            default:
                return 0;
        }
    }
}
