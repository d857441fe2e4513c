package nl.verwerkingenlogging.register.domain;

import java.util.Locale;
import java.util.Optional;

/** How confidential a verwerking is. */
public enum Vertrouwelijkheid {
    /** Anybody with access to the log may see it. */
    NORMAAL,
    /** Only a very small group may see it (rule B-45). */
    VERTROUWELIJK,
    /** It was confidential once: still for that small group here, but no longer hidden from the betrokkene (AMB-10, AMB-11). */
    OPGEHEVEN;

    /**
     * Reads a value in any case, since the standard's pictures write capitals and its schema does not (AMB-02).
     *
     * @param text what a client sent; not null
     * @return the value, or empty when it is none of the three
     */
    public static Optional<Vertrouwelijkheid> lees(String text) {
        String waarde = text.strip().toLowerCase(Locale.ROOT);
        for (Vertrouwelijkheid vertrouwelijkheid : values()) {
            if (vertrouwelijkheid.waarde().equals(waarde)) {
                return Optional.of(vertrouwelijkheid);
            }
        }
        return Optional.empty();
    }

    /**
     * The value as the schema writes it: lower case (AMB-02).
     *
     * @return {@code normaal}, {@code vertrouwelijk} or {@code opgeheven}
     */
    public String waarde() {
        return name().toLowerCase(Locale.ROOT);
    }
}
