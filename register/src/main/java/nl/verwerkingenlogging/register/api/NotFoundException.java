package nl.verwerkingenlogging.register.api;

/** There is no such resource; becomes a 404. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException() {
        super("no such resource");
    }
}
