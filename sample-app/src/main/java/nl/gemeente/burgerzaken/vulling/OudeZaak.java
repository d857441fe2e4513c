package nl.gemeente.burgerzaken.vulling;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.gemeente.burgerzaken.zaak.ZaakSoort;

/**
 * A zaak that was completed before the application started.
 *
 * @param id the zaak
 * @param soort a huwelijk or a verhuizing
 * @param datum the day it was completed
 * @param betrokkenen both partners of a huwelijk; of a verhuizing who asked for it, then who moved along
 */
record OudeZaak(UUID id, ZaakSoort soort, LocalDate datum, List<String> betrokkenen) {}
