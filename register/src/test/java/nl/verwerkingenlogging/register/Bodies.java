package nl.verwerkingenlogging.register;

/** Request bodies; every person is fictitious (a BSN of seven digits does not exist). */
public final class Bodies {

    public static final String NORMAAL = body("normaal", "2024-04-05T14:35:42+02:00", persoon("2308572"));

    private Bodies() {}

    public static String body(String vertrouwelijkheid, String tijdstip, String objecten) {
        return """
                {"actieNaam": "Ophalen persoonsgegevens", "vertrouwelijkheid": "%s", "tijdstip": "%s", "verwerkteObjecten": [%s]}\
                """.formatted(vertrouwelijkheid, tijdstip, objecten);
    }

    public static String persoon(String bsn) {
        return "{\"objecttype\": \"persoon\", \"soortObjectId\": \"BSN\", \"objectId\": \"" + bsn + "\"}";
    }

    /** The normal body with one more property. */
    public static String with(String property, String json) {
        return NORMAAL.replaceFirst("\\{", "{\"" + property + "\": " + json.replace("\\", "\\\\") + ", ");
    }
}
