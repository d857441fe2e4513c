package nl.gemeente.burgerzaken.zaak;

/** What kind of task a zaak is. */
public enum ZaakSoort {
    /** A person moves. */
    VERHUIZING,
    /** Two persons marry. */
    HUWELIJK
}
