package nl.gemeente.burgerzaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import tools.jackson.databind.JsonNode;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class BurgerzakenApiTest {

    private static final String ADRES =
            "{\"straat\":\"Molenweg\",\"huisnummer\":\"7a\",\"postcode\":\"9001AB\",\"woonplaats\":\"Voorbeeldstad\"}";

    @Value("${local.server.port}")
    private int port;

    private Aanroeper app;

    @BeforeEach
    void connect() {
        app = new Aanroeper(port);
    }

    @Test
    void findsPersonsByTheBeginningOfTheNameAndTheDateOfBirth() throws Exception {
        String vraag = "{\"achternaam\":\"vriesW\",\"geboortedatum\":\"1969-11-23\"}";

        assertThat(app.post(200, "/api/personen/zoeken", vraag).findValuesAsString("bsn"))
                .containsExactlyInAnyOrder("2308572", "5649587", "6351429");
        assertThat(app.post(200, beginVerhuizing() + "/zoeken", vraag).findValuesAsString("bsn"))
                .containsExactlyInAnyOrder("2308572", "5649587", "6351429");
    }

    @Test
    void treatsWildcardsInANameAsLetters() throws Exception {
        String vraag = "{\"achternaam\":\"%%\",\"geboortedatum\":\"1969-11-23\"}";

        assertThat(app.post(200, "/api/personen/zoeken", vraag)).isEmpty();
        assertThat(app.post(200, beginVerhuizing() + "/zoeken", vraag)).isEmpty();
    }

    @Test
    void movesAPersonWithTheMedebewonersThatWereChosen() throws Exception {
        String zaak = beginVerhuizing();
        assertThat(app.post(200, zaak + "/selectie", bsn("2308572"))
                        .path("achternaam")
                        .asString())
                .isEqualTo("Vrieswijk");
        JsonNode huishouden = app.post(200, zaak + "/huishouden", bsn("2308572"));
        assertThat(huishouden.at("/aanvrager/bsn").asString()).isEqualTo("2308572");
        assertThat(huishouden.path("medebewoners").findValuesAsString("bsn")).containsExactly("8495621", "7586426");

        app.post(
                204,
                zaak + "/registratie",
                "{\"bsn\":\"2308572\",\"medebewoners\":[\"8495621\",\"7586426\"],\"adres\":" + ADRES + "}");

        for (String verhuisde : new String[] {"2308572", "8495621", "7586426"}) {
            JsonNode beeld = app.post(200, "/api/personen/tonen", bsn(verhuisde));
            assertThat(beeld.at("/persoon/huisnummer").asString()).isEqualTo("7a");
            assertThat(beeld.path("zaken").findValuesAsString("id")).anyMatch(zaak::endsWith);
        }
        assertThat(app.post(409, zaak + "/persoon", bsn("2308572"))
                        .path("detail")
                        .asString())
                .isEqualTo("Deze zaak is al afgerond.");
    }

    @Test
    void movesNobodyWhenAMedebewonerDoesNotExist() throws Exception {
        String zaak = beginVerhuizing();
        String voorheen = app.post(200, zaak + "/persoon", bsn("5649587")).toString();

        app.post(
                404,
                zaak + "/registratie",
                "{\"bsn\":\"5649587\",\"medebewoners\":[\"1111111\"],\"adres\":" + ADRES + "}");

        assertThat(app.post(200, zaak + "/persoon", bsn("5649587")).toString()).isEqualTo(voorheen);
    }

    @Test
    void preparesAHuwelijkAndShowsItWithBothPartners() throws Exception {
        String zaak = "/api/huwelijken/"
                + app.post(201, "/api/huwelijken", "{\"partners\":[\"2308572\",\"9358297\"],\"datum\":\"2027-01-15\"}")
                        .path("zaakId")
                        .asString();
        app.post(204, zaak + "/getuigen", "{\"getuigen\":[\"5872525\",\"6235489\"]}");

        JsonNode controle = app.post(200, zaak + "/verwantschapscontrole", "");

        assertThat(controle.path("bezwaar").asBoolean()).isFalse();
        assertThat(controle.path("ouders").findValuesAsString("bsn")).containsExactly("4282547", "6252598");
        assertThat(app.post(200, "/api/personen/tonen", bsn("9358297"))
                        .path("huwelijken")
                        .findValuesAsString("partnerBsn"))
                .containsOnly("2308572");
        assertThat(app.post(200, "/api/personen/tonen", bsn("5872525"))
                        .path("zaken")
                        .findValuesAsString("id"))
                .anyMatch(zaak::endsWith);
    }

    @Test
    void objectsToAHuwelijkOfParentAndChild() throws Exception {
        String zaak = app.post(
                        201, "/api/huwelijken", "{\"partners\":[\"8495621\",\"2308572\"],\"datum\":\"2027-01-15\"}")
                .path("zaakId")
                .asString();

        assertThat(app.post(200, "/api/huwelijken/" + zaak + "/verwantschapscontrole", "")
                        .path("bezwaar")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void keepsNoHuwelijkWithAPartnerWhoDoesNotExist() throws Exception {
        app.post(404, "/api/huwelijken", "{\"partners\":[\"6351429\",\"1111111\"],\"datum\":\"2027-01-15\"}");

        assertThat(app.post(200, "/api/personen/tonen", bsn("6351429")).path("huwelijken"))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithARequest() throws Exception {
        String zaak = beginVerhuizing();

        app.post(404, "/api/personen/tonen", bsn("1111111"));
        app.post(400, "/api/personen/tonen", bsn("12"));
        app.post(400, "/api/personen/tonen", "{}");
        app.post(400, "/api/personen/zoeken", "{\"achternaam\":\"V\",\"geboortedatum\":\"1969-11-23\"}");
        app.post(400, zaak + "/registratie", "{\"bsn\":\"2308572\",\"adres\":{\"straat\":\"Molenweg\"}}");
        app.post(404, zaak.replace("verhuizingen", "huwelijken") + "/verwantschapscontrole", "");
        app.post(404, "/api/verhuizingen/" + UUID.randomUUID() + "/persoon", bsn("2308572"));
        app.post(400, "/api/huwelijken", "{\"partners\":[\"2308572\",\"2308572\"],\"datum\":\"2027-01-15\"}");
        app.post(400, "/api/huwelijken", "{\"partners\":");
    }

    private String beginVerhuizing() throws Exception {
        return "/api/verhuizingen/"
                + app.post(201, "/api/verhuizingen", "").path("zaakId").asString();
    }

    private static String bsn(String bsn) {
        return "{\"bsn\":\"" + bsn + "\"}";
    }
}
