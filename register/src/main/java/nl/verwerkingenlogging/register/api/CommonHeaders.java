package nl.verwerkingenlogging.register.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Puts on every answer what every answer has: the version of the API (rule B-08), and that it is to be kept by no cache and guessed at by no browser. */
final class CommonHeaders extends OncePerRequestFilter {

    static final String API_VERSION = "API-version";

    private final String apiVersion;

    CommonHeaders(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    static void set(HttpServletResponse response, String apiVersion) {
        response.setHeader(API_VERSION, apiVersion);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(response, apiVersion);
        chain.doFilter(request, response);
    }
}
