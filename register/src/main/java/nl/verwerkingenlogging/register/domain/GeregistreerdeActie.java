package nl.verwerkingenlogging.register.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * One version of a logical action as the register keeps it (rules B-12 to B-14). A change never touches a version, it adds the next one.
 *
 * @param actieId the logical action, the same in every version (AMB-03); not null
 * @param versie counts from 1; the highest is the current one
 * @param tijdstipRegistratie when the register took this version in, in microseconds; not null
 * @param actie what it says; not null
 */
public record GeregistreerdeActie(UUID actieId, int versie, Instant tijdstipRegistratie, Verwerkingsactie actie) {

    /** The version number of an action that has just been created. */
    public static final int EERSTE_VERSIE = 1;
}
