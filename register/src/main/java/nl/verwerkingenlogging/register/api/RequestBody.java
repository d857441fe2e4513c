package nl.verwerkingenlogging.register.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import nl.verwerkingenlogging.register.validation.InvalidInputException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** Reads the bytes of a request body, as far as the register takes them. */
final class RequestBody {

    /** As much as an agent puts in one action (AMB-39). The array column of an object can hold all that fits in it. */
    static final int MAX_BYTES = 1024 * 1024;

    private RequestBody() {}

    static byte[] read(HttpServletRequest request) {
        isPlainUtf8(request);
        if (request.getContentLengthLong() > MAX_BYTES) {
            throw tooLarge();
        }
        try {
            byte[] body = request.getInputStream().readNBytes(MAX_BYTES + 1);
            if (body.length > MAX_BYTES) {
                throw tooLarge();
            }
            return body;
        } catch (IOException e) {
            throw new InvalidInputException("body", "incomplete", "The body could not be read to its end.");
        }
    }

    private static void isPlainUtf8(HttpServletRequest request) {
        String encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new RefusedException(FoutSoort.UNSUPPORTED_MEDIA_TYPE, "A compressed body is not supported.");
        }
        Charset charset = MediaType.parseMediaType(request.getContentType()).getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw new RefusedException(FoutSoort.UNSUPPORTED_MEDIA_TYPE, "JSON must be sent as UTF-8.");
        }
    }

    private static RefusedException tooLarge() {
        return new RefusedException(FoutSoort.TOO_LARGE, "The body is larger than " + MAX_BYTES + " bytes.");
    }
}
