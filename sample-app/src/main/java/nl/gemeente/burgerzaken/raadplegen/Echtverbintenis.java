package nl.gemeente.burgerzaken.raadplegen;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * A huwelijk, seen from one of the partners.
 *
 * @param zaakId the zaak
 * @param datum the day of the ceremony
 * @param partnerBsn the burgerservicenummer of the other partner
 * @param partnerNaam the name of the other partner
 */
public record Echtverbintenis(@Id UUID zaakId, LocalDate datum, String partnerBsn, String partnerNaam) {}
