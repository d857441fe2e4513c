package nl.verwerkingenlogging.register.domain;

/**
 * The optional textual attributen of a verwerkingsactie, in the order of the standard. Validation, JSON and the database all read this one list, so that
 * an attribuut cannot be known to the one and forgotten by the other. The required ones (vertrouwelijkheid, tijdstip, verwerkteObjecten) have types of
 * their own in {@link Verwerkingsactie}.
 */
public enum Attribuut {
    ACTIE_NAAM("actieNaam", Formaat.NAAM),
    HANDELING_NAAM("handelingNaam", Formaat.NAAM),
    VERWERKING_NAAM("verwerkingNaam", Formaat.NAAM),
    VERWERKING_ID("verwerkingId", Formaat.UUID),
    VERWERKINGSACTIVITEIT_ID("verwerkingsactiviteitId", Formaat.UUID),
    VERWERKINGSACTIVITEIT_URL("verwerkingsactiviteitUrl", Formaat.URI),
    BEWAARTERMIJN("bewaartermijn", Formaat.DUUR),
    UITVOERDER("uitvoerder", Formaat.OIN),
    SYSTEEM("systeem", Formaat.NAAM),
    GEBRUIKER("gebruiker", Formaat.IDENTIFICATOR),
    GEGEVENSBRON("gegevensbron", Formaat.NAAM),
    SOORT_AFNEMER_ID("soortAfnemerId", Formaat.NAAM),
    AFNEMER_ID("afnemerId", Formaat.IDENTIFICATOR),
    VERWERKINGSACTIVITEIT_ID_AFNEMER("verwerkingsactiviteitIdAfnemer", Formaat.UUID),
    VERWERKINGSACTIVITEIT_URL_AFNEMER("verwerkingsactiviteitUrlAfnemer", Formaat.URI),
    VERWERKING_ID_AFNEMER("verwerkingIdAfnemer", Formaat.UUID);

    private final String naam;
    private final Formaat formaat;

    Attribuut(String naam, Formaat formaat) {
        this.naam = naam;
        this.formaat = formaat;
    }

    /**
     * The name in the standard's JSON.
     *
     * @return the name; never null
     */
    public String naam() {
        return naam;
    }

    /**
     * What its value must look like.
     *
     * @return the form; never null
     */
    public Formaat formaat() {
        return formaat;
    }
}
