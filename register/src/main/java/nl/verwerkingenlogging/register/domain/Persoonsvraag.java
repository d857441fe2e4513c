package nl.verwerkingenlogging.register.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which actions about one person are asked for (rules B-36 to B-39).
 *
 * @param persoon about whom; not null
 * @param beginDatum tijdstip of the action on this day or later; may be empty (AMB-24)
 * @param eindDatum tijdstip of the action before this day; may be empty
 * @param vertrouwelijkheden only these; empty when the client gave no such filter
 * @param verwerkingsactiviteitId only under this activity; may be empty
 * @param page which page, from 1 (AMB-25)
 * @param pageSize how many actions on a page; positive
 */
public record Persoonsvraag(
        Persoon persoon,
        Optional<LocalDate> beginDatum,
        Optional<LocalDate> eindDatum,
        Set<Vertrouwelijkheid> vertrouwelijkheden,
        Optional<UUID> verwerkingsactiviteitId,
        int page,
        int pageSize) {

    /** Copies the set, so that the question cannot change. */
    public Persoonsvraag {
        vertrouwelijkheden = Set.copyOf(vertrouwelijkheden);
    }

    /**
     * Whether only {@code normaal} is asked for, the one question that {@code read:normal} may ask (rule B-40).
     *
     * @return whether the filter is given and is just {@code normaal}
     */
    public boolean vraagtAlleenNormaal() {
        return vertrouwelijkheden.equals(EnumSet.of(Vertrouwelijkheid.NORMAAL));
    }

    /**
     * The first moment of the period (rule B-37).
     *
     * @param zone where a day begins (AMB-23); not null
     * @return the moment, itself included; empty when the period has no begin
     */
    public Optional<Instant> vanaf(ZoneId zone) {
        return beginDatum.map(datum -> datum.atStartOfDay(zone).toInstant());
    }

    /**
     * The end of the period (rule B-37).
     *
     * @param zone where a day begins (AMB-23); not null
     * @return the moment, itself not included; empty when the period has no end
     */
    public Optional<Instant> tot(ZoneId zone) {
        return eindDatum.map(datum -> datum.atStartOfDay(zone).toInstant());
    }

    /**
     * The same question about another page.
     *
     * @param other from 1
     * @return the question; never null
     */
    public Persoonsvraag opPagina(int other) {
        return new Persoonsvraag(
                persoon, beginDatum, eindDatum, vertrouwelijkheden, verwerkingsactiviteitId, other, pageSize);
    }

    /**
     * How many actions come before this page.
     *
     * @return a count; zero or more
     */
    public long offset() {
        return (page - 1L) * pageSize;
    }
}
