package nl.verwerkingenlogging.register.storage;

import java.util.List;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;

/**
 * One page of the actions that were found.
 *
 * @param totaal how many there are on all pages
 * @param acties those of this page, in order; never null
 */
public record Zoekresultaat(long totaal, List<GeregistreerdeActie> acties) {

    /** Copies the list, so that the result cannot change. */
    public Zoekresultaat {
        acties = List.copyOf(acties);
    }
}
