package nl.verwerkingenlogging.register.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a client may do (rule B-03). */
public enum Scope {
    CREATE_NORMAL,
    CREATE_CONFIDENTIAL,
    READ_NORMAL,
    READ_CONFIDENTIAL,
    UPDATE_NORMAL,
    UPDATE_CONFIDENTIAL,
    DELETE_NORMAL,
    DELETE_CONFIDENTIAL;

    /**
     * Reads a scope; {@code create.normal} is accepted too, since texts of the standard write it so (AMB-26).
     *
     * @param text such as {@code create:normal}; not null
     * @return the scope, or empty when there is none of that name
     */
    public static Optional<Scope> lees(String text) {
        String name = text.strip().replace('.', ':');
        return Arrays.stream(values())
                .filter(scope -> scope.waarde().equals(name))
                .findFirst();
    }

    /**
     * The scope as the standard writes it.
     *
     * @return such as {@code create:normal}
     */
    public String waarde() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
