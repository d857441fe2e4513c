package nl.verwerkingenlogging.register.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Sends a {@link Fout} where Spring does not do it: in filters and in the servlet container. */
final class FoutResponse {

    private FoutResponse() {}

    static void send(HttpServletResponse response, Fout fout) throws IOException {
        byte[] body = FoutJson.write(fout);
        response.setStatus(fout.status());
        response.setContentType(Fout.MEDIA_TYPE);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
