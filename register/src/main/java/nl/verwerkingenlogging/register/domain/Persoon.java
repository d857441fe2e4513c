package nl.verwerkingenlogging.register.domain;

/**
 * How a person is identified. Compared as exact strings (AMB-41).
 *
 * @param soortObjectId the kind of identifier, such as {@code BSN}; not null
 * @param objectId the identifier; not null
 */
public record Persoon(String soortObjectId, String objectId) {

    /** The only objecttype that the standard knows (rule A-64). */
    public static final String OBJECTTYPE = "persoon";

    @Override
    public String toString() {
        return "Persoon[]";
    }
}
