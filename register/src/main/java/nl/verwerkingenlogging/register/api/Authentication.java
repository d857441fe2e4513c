package nl.verwerkingenlogging.register.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.verwerkingenlogging.register.security.ApiClient;
import nl.verwerkingenlogging.register.security.TokenRegister;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only clients with a valid bearer token through (rule B-02). A function asks {@link #clientOf} whom it serves, which fails when this filter was
 * somehow passed by: no difference in reading a path can open a function.
 */
final class Authentication extends OncePerRequestFilter {

    private static final String CLIENT = Authentication.class.getName() + ".client";
    private static final String SCHEME = "Bearer ";

    private final TokenRegister tokens;

    Authentication(TokenRegister tokens) {
        this.tokens = tokens;
    }

    /** The client that sent this request; throws {@link RefusedException} when nobody has authenticated it. */
    static ApiClient clientOf(HttpServletRequest request) {
        if (request.getAttribute(CLIENT) instanceof ApiClient client) {
            return client;
        }
        throw new RefusedException(FoutSoort.NOT_AUTHENTICATED, "This needs a bearer token.");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiClient> client = token(request).flatMap(tokens::client);
        if (client.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            FoutResponse.send(
                    response, Fout.of(FoutSoort.NOT_AUTHENTICATED, "A bearer token is missing or is not valid."));
            return;
        }
        request.setAttribute(CLIENT, client.get());
        chain.doFilter(request, response);
    }

    private static Optional<String> token(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION));
        if (headers.size() != 1 || !headers.get(0).regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        return Optional.of(headers.get(0).substring(SCHEME.length()).strip());
    }
}
