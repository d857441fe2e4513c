package nl.verwerkingenlogging.register.validation;

import java.util.List;

/** The request cannot be understood; becomes a 400 {@code ValidatieFout} (rules B-10, B-32). Its message holds no value from the request. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<InvalidParam> invalidParams;

    /**
     * Refuses a request for all that is wrong with it.
     *
     * @param invalidParams what is wrong; at least one
     */
    public InvalidInputException(List<InvalidParam> invalidParams) {
        super("invalid: " + invalidParams.stream().map(InvalidParam::name).toList());
        this.invalidParams = List.copyOf(invalidParams);
    }

    /**
     * Refuses a request for one reason.
     *
     * @param name the field, parameter or header; not empty
     * @param code what kind of fault; not empty
     * @param reason the fault in words, without the value; not empty
     */
    public InvalidInputException(String name, String code, String reason) {
        this(List.of(new InvalidParam(name, code, reason)));
    }

    /**
     * What is wrong.
     *
     * @return at least one entry
     */
    public List<InvalidParam> invalidParams() {
        return invalidParams;
    }
}
