package nl.verwerkingenlogging.agent.core.forward;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What came back on a request. The body may repeat personal identifiers that were sent, so it goes into a dead letter and nowhere else, and
 * {@link #toString} leaves it out. Immutable but for the body array, which nobody changes.
 */
public final class Answer {

    /** How much of a body is kept, in bytes; the rest is not read. */
    public static final int MAX_BODY = 64 * 1024;

    private final int status;
    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final byte[] body;
    private final boolean whole;

    /**
     * Makes an answer.
     *
     * @param status the HTTP status
     * @param headers the headers; names in any case
     * @param body the body, or as much of it as was read
     * @param whole whether the body is all that there was
     */
    public Answer(int status, Map<String, String> headers, byte[] body, boolean whole) {
        this.status = status;
        this.headers.putAll(headers);
        this.body = body;
        this.whole = whole;
    }

    /**
     * The HTTP status.
     *
     * @return the number
     */
    public int status() {
        return status;
    }

    /**
     * A header.
     *
     * @param name its name in any case
     * @return its last value, or null
     */
    public String header(String name) {
        return headers.get(name);
    }

    /**
     * The body.
     *
     * @return at most {@link #MAX_BODY} bytes; not a copy
     */
    public byte[] body() {
        return body;
    }

    /**
     * Whether {@link #body} is all that there was.
     *
     * @return false when it was cut off or the connection broke
     */
    public boolean whole() {
        return whole;
    }

    /**
     * Whether this is a page for people (of a proxy, a gateway, a log-in) and not an API speaking (AMB-54): a body that is declared as HTML or begins like a
     * tag. No body at all is no page.
     *
     * @return true for a page
     */
    public boolean page() {
        String type = header("Content-Type");
        String lower = type == null ? "" : type.toLowerCase(Locale.ROOT);
        boolean declared = lower.contains("html");
        for (byte b : body) {
            // Skips white space and the three bytes of a byte order mark.
            if (b > ' ' || (b < 0 && b != (byte) 0xEF && b != (byte) 0xBB && b != (byte) 0xBF)) {
                return declared || b == '<';
            }
        }
        return declared && !whole;
    }

    /** The status; never the body. */
    @Override
    public String toString() {
        return "status " + status;
    }
}
