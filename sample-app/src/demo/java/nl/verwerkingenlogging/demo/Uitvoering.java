package nl.verwerkingenlogging.demo;

/**
 * A case that was carried out.
 *
 * @param geval the case
 * @param zaakId the zaak that burgerzaken made for it, which must be the verwerkingId of all its actions
 */
record Uitvoering(Geval geval, String zaakId) {}
