package nl.verwerkingenlogging.agent.core.rule;

/** The attributes of an action whose value is a text from the configuration: a constant or a choice, never copied out of the data. */
public enum TextAttribute {
    /** Name of the action. */
    ACTIE_NAAM("actieNaam"),
    /** Name of the step. */
    HANDELING_NAAM("handelingNaam"),
    /** Name of the task. */
    VERWERKING_NAAM("verwerkingNaam"),
    /** The configuration's own name of a verwerkingsactiviteit. */
    VERWERKINGSACTIVITEIT("verwerkingsactiviteit"),
    /** {@code normaal} or {@code vertrouwelijk}. */
    VERTROUWELIJKHEID("vertrouwelijkheid"),
    /** How long the entry is kept, a duration. */
    BEWAARTERMIJN("bewaartermijn"),
    /** OIN of the executing organisation. */
    UITVOERDER("uitvoerder"),
    /** Name and version of the software. */
    SYSTEEM("systeem"),
    /** The data source. */
    GEGEVENSBRON("gegevensbron"),
    /** Kind of the recipient's identifier; stands under {@code afnemer}. */
    SOORT_AFNEMER_ID("soortAfnemerId");

    private final String key;

    TextAttribute(String key) {
        this.key = key;
    }

    /**
     * The key in the configuration and, but for {@link #VERWERKINGSACTIVITEIT}, the property in the request body.
     *
     * @return the name as the standard spells it
     */
    public String key() {
        return key;
    }
}
