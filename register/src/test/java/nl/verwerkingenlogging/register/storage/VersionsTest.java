package nl.verwerkingenlogging.register.storage;

import static nl.verwerkingenlogging.register.Bodies.NORMAAL;
import static nl.verwerkingenlogging.register.RunningRegister.ALL;
import static nl.verwerkingenlogging.register.RunningRegister.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.verwerkingenlogging.register.RunningRegister;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Only the last version of an action is given, and nothing of one that is vervallen (rules B-14, B-18, B-41). Later versions are added by hand here. */
class VersionsTest {

    private RunningRegister register;
    private JdbcClient jdbc;
    private String path;

    @BeforeEach
    void registerOneAction(@TempDir Path directory) {
        register = RunningRegister.start(directory);
        jdbc = register.part(JdbcClient.class);
        String actieId = json(register.post(ALL, NORMAAL, "Idempotency-Key", "k"))
                .get("actieId")
                .stringValue();
        path = "/api/v1/verwerkingsacties/" + actieId;
    }

    @AfterEach
    void stop() {
        register.close();
    }

    @Test
    void givesTheChangedActionInPlaceOfTheFirst() {
        addVersion(2, false);

        assertThat(json(register.get(ALL, path)).get("actieNaam").stringValue()).isEqualTo("versie 2");
        assertThat(json(register.list(ALL, "2308572")).get("results").findValuesAsString("actieNaam"))
                .isEqualTo(List.of("versie 2"));
    }

    @Test
    void givesNothingOfAnActionThatIsVervallen() {
        addVersion(2, false);
        addVersion(3, true);

        assertThat(register.get(ALL, path).statusCode()).isEqualTo(404);
        assertThat(json(register.list(ALL, "2308572")).get("count").intValue()).isZero();
        assertThat(register.part(ActieQueries.class).nieuwste(10)).isEmpty();
    }

    @Test
    void stillAnswersARepeatedRequestWithTheOriginal() { // AMB-35
        addVersion(2, true);

        assertThat(json(register.post(ALL, NORMAAL, "Idempotency-Key", "k"))
                        .get("actieNaam")
                        .stringValue())
                .isEqualTo("Ophalen persoonsgegevens");
    }

    @Test
    void letsOnlyOneOfTwoChangesBecomeTheNextVersion() {
        addVersion(2, false);

        assertThatThrownBy(() -> addVersion(2, true)).isInstanceOf(DuplicateKeyException.class);
    }

    private void addVersion(int versie, boolean vervallen) {
        jdbc.sql("INSERT INTO verwerkingsactie_versie (actie_id, versie, vervallen, tijdstip_registratie, client_id,"
                        + " vertrouwelijkheid, tijdstip, tijdstip_moment, actie_naam) SELECT actie_id, :versie, :vervallen,"
                        + " tijdstip_registratie, client_id, vertrouwelijkheid, tijdstip, tijdstip_moment, :naam"
                        + " FROM verwerkingsactie_versie WHERE versie = 1")
                .param("versie", versie)
                .param("vervallen", vervallen)
                .param("naam", "versie " + versie)
                .update();
        jdbc.sql("INSERT INTO verwerkt_object SELECT actie_id, :versie, volgnummer, verwerkt_object_id, objecttype,"
                        + " soort_object_id, object_id, betrokkenheid, verwerkte_soorten_gegevens"
                        + " FROM verwerkt_object WHERE versie = 1")
                .param("versie", versie)
                .update();
    }
}
