package nl.verwerkingenlogging.demo;

/** Drives burgerzaken through the cases, as a process application of the gemeente would do over its API. */
final class Burgerzaken {

    private static final String ADRES =
            "{\"straat\":\"Molenweg\",\"huisnummer\":\"%d\",\"postcode\":\"9001AB\",\"woonplaats\":\"Voorbeeldstad\"}";

    private final Http http;
    private final String base;

    Burgerzaken(Http http, String base) {
        this.http = http;
        this.base = base;
    }

    Uitvoering verhuis() {
        String zaakId = begin("/api/verhuizingen", "");
        String zaak = "/api/verhuizingen/" + zaakId;
        post(zaak + "/persoon", "{\"bsn\":\"2308572\"}");
        post(zaak + "/registratie", "{\"bsn\":\"2308572\",\"adres\":" + ADRES.formatted(1) + "}");
        return new Uitvoering(Geval.VERHUIZING, zaakId);
    }

    Uitvoering zoekEnVerhuis() {
        String zaakId = begin("/api/verhuizingen", "");
        String zaak = "/api/verhuizingen/" + zaakId;
        post(zaak + "/zoeken", "{\"achternaam\":\"Vriesw\",\"geboortedatum\":\"1969-11-23\"}");
        post(zaak + "/selectie", "{\"bsn\":\"2308572\"}");
        post(zaak + "/registratie", "{\"bsn\":\"2308572\",\"adres\":" + ADRES.formatted(2) + "}");
        return new Uitvoering(Geval.ZOEKEN, zaakId);
    }

    Uitvoering huw() {
        String zaakId = begin("/api/huwelijken", "{\"partners\":[\"2308572\",\"9358297\"],\"datum\":\"2027-01-15\"}");
        String zaak = "/api/huwelijken/" + zaakId;
        post(zaak + "/getuigen", "{\"getuigen\":[\"5872525\",\"6235489\"]}");
        post(zaak + "/verwantschapscontrole", "");
        return new Uitvoering(Geval.HUWELIJK, zaakId);
    }

    private String begin(String path, String json) {
        return Json.string(Json.object(Json.read(post(path, json))), "zaakId");
    }

    private String post(String path, String json) {
        return http.post(base + path, json);
    }
}
