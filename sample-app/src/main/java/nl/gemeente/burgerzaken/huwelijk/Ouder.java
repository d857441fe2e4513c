package nl.gemeente.burgerzaken.huwelijk;

import org.springframework.data.annotation.Id;

/**
 * A parent of one of the partners.
 *
 * @param bsn the parent's burgerservicenummer
 * @param naam the parent's name
 * @param partner the burgerservicenummer of the partner whose parent it is
 * @param zelfPartner whether the parent is the other partner
 */
public record Ouder(@Id String bsn, String naam, String partner, boolean zelfPartner) {}
