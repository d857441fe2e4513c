package nl.verwerkingenlogging.agent.core.forward;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A request in terms of no particular HTTP client, so that describing one loads none (FC-05). Immutable but for the body array, which nobody changes. */
public final class OutgoingRequest {

    private final String method;
    private final String url;
    private final Map<String, String> headers;
    private final String contentType;
    private final byte[] body;
    private final int offset;
    private final int length;

    private OutgoingRequest(
            String method,
            String url,
            Map<String, String> headers,
            String contentType,
            byte[] body,
            int offset,
            int length) {
        this.method = method;
        this.url = url;
        this.headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
        this.contentType = contentType;
        this.body = body;
        this.offset = offset;
        this.length = length;
    }

    /**
     * A POST.
     *
     * @param url where to
     * @param headers the headers but for Content-Type and Authorization
     * @param contentType media type of the body
     * @param body holds the body; not copied
     * @param offset where the body starts
     * @param length its length in bytes
     * @return the request
     */
    public static OutgoingRequest post(
            String url, Map<String, String> headers, String contentType, byte[] body, int offset, int length) {
        return new OutgoingRequest("POST", url, headers, contentType, body, offset, length);
    }

    /**
     * A GET.
     *
     * @param url of what
     * @return the request
     */
    public static OutgoingRequest get(String url) {
        return new OutgoingRequest("GET", url, Collections.<String, String>emptyMap(), null, null, 0, 0);
    }

    /**
     * The same request with one more header.
     *
     * @param name its name
     * @param value its value; null leaves the request as it is
     * @return the request
     */
    public OutgoingRequest with(String name, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutgoingRequest(method, url, more, contentType, body, offset, length);
    }

    /**
     * The same request with another body.
     *
     * @param replacement the whole of it; not copied
     * @return the request
     */
    OutgoingRequest withBody(byte[] replacement) {
        return new OutgoingRequest(method, url, headers, contentType, replacement, 0, replacement.length);
    }

    /**
     * The method.
     *
     * @return GET or POST
     */
    public String method() {
        return method;
    }

    /**
     * Where to.
     *
     * @return the URL
     */
    public String url() {
        return url;
    }

    /**
     * The headers.
     *
     * @return an unmodifiable map
     */
    public Map<String, String> headers() {
        return headers;
    }

    /**
     * Media type of the body.
     *
     * @return the type, or null without a body
     */
    public String contentType() {
        return contentType;
    }

    /**
     * What holds the body.
     *
     * @return the array, not a copy; null without a body
     */
    public byte[] body() {
        return body;
    }

    /**
     * Where the body starts in {@link #body()}.
     *
     * @return the offset
     */
    public int offset() {
        return offset;
    }

    /**
     * Length of the body.
     *
     * @return a number of bytes
     */
    public int length() {
        return length;
    }

    /** Method and URL; never a header (the token) or the body. */
    @Override
    public String toString() {
        return method + " " + url;
    }
}
