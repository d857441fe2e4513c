package nl.gemeente.burgerzaken.huwelijk;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether two persons are too closely related to marry: parent and child, or brother and sister (article 1:41 of the Burgerlijk Wetboek).
 *
 * @param bezwaar whether they are
 * @param ouders whose data were read for it
 */
public record Verwantschapscontrole(boolean bezwaar, List<Ouder> ouders) {

    static Verwantschapscontrole van(List<Ouder> ouders) {
        Set<String> gezien = new HashSet<>();
        boolean bezwaar = false;
        for (Ouder ouder : ouders) {
            // The same parent twice is a parent of both partners.
            bezwaar |= ouder.zelfPartner() || !gezien.add(ouder.bsn());
        }
        return new Verwantschapscontrole(bezwaar, List.copyOf(ouders));
    }
}
