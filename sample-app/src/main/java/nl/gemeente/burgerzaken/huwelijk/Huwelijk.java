package nl.gemeente.burgerzaken.huwelijk;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * A huwelijk in preparation.
 *
 * @param zaakId the zaak
 * @param partner1 the burgerservicenummer of one partner
 * @param partner2 that of the other
 * @param datum the day of the ceremony
 */
public record Huwelijk(@Id UUID zaakId, String partner1, String partner2, LocalDate datum) {}
