package nl.verwerkingenlogging.register.storage;

/** An idempotency key came back with another body (FC-22). */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KeyReusedException() {
        super("the idempotency key was used with another body");
    }
}
