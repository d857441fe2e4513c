package nl.gemeente.burgerzaken.zaak;

import java.time.LocalDateTime;
import java.util.UUID;
import org.springframework.data.annotation.Id;

/**
 * One task for one or more persons.
 *
 * @param id what the whole task is known by, also in the verwerkingenlogging
 * @param soort what kind of task
 * @param status how far it is
 * @param begonnen when it began
 */
public record Zaak(@Id UUID id, ZaakSoort soort, ZaakStatus status, LocalDateTime begonnen) {}
