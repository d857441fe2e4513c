package nl.gemeente.burgerzaken.zaak;

/** How far a zaak is. */
public enum ZaakStatus {
    /** Being worked on. */
    OPEN,
    /** Done. */
    AFGEROND
}
