package nl.verwerkingenlogging.register.api;

import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/** The kinds of error that a client can meet (rule B-11); code and title of the answer are fixed per kind. */
enum FoutSoort {
    INVALID(HttpStatus.BAD_REQUEST, "invalid", "Invalid input"),
    NOT_AUTHENTICATED(HttpStatus.UNAUTHORIZED, "not_authenticated", "Not authenticated"),
    PERMISSION_DENIED(HttpStatus.FORBIDDEN, "permission_denied", "Not allowed"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "not_found", "Not found"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "method_not_allowed", "Method not allowed"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "not_acceptable", "Not acceptable"),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "too_large", "Body too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported_media_type", "Unsupported media type"),
    ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "error", "Internal server error"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "Temporarily unavailable");

    private final HttpStatus status;
    private final String code;
    private final String title;

    FoutSoort(HttpStatus status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** The kind that belongs to a status, when there is one. */
    static Optional<FoutSoort> ofStatus(int status) {
        return Arrays.stream(values())
                .filter(soort -> soort.status.value() == status)
                .findFirst();
    }

    int status() {
        return status.value();
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }
}
