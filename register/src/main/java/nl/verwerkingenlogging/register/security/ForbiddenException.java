package nl.verwerkingenlogging.register.security;

/** The client is known but may not do this; becomes a 403 (rule B-04). */
public final class ForbiddenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ForbiddenException(String message) {
        super(message);
    }
}
