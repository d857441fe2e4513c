package nl.verwerkingenlogging.register.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.ZoneId;
import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Vertrouwelijkheid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule B-36. */
class PersoonsvraagReaderTest {

    private static final String PERSOON = "objecttype=persoon&soortObjectId=BSN&objectId=2308572";

    @ParameterizedTest
    @CsvSource({
        "'', 'objecttype,soortObjectId,objectId'",
        "objecttype=zaak&soortObjectId=&objectId=2308572, 'objecttype,soortObjectId'",
        "objecttype=persoon&soortObjectId=BSN&objectId=11111111111111111111111111111111111111111, objectId",
        "objecttype=persoon&soortObjectId=BSN&objectId=1&objectId=2, objectId",
        "objecttype=persoon&soortObjectId=BSN&objectId=1%00, objectId",
        PERSOON + "&beginDatum=2024-02-30&eindDatum=24-1-1, 'beginDatum,eindDatum'",
        PERSOON + "&beginDatum=, beginDatum",
        PERSOON + "&eindDatum=2024-04-05T00:00:00Z, eindDatum",
        PERSOON + "&vertrouwelijkheid=geheim, vertrouwelijkheid",
        PERSOON + "&vertrouwelijkheid=, vertrouwelijkheid",
        "'" + PERSOON + "&vertrouwelijkheid__in=normaal,', vertrouwelijkheid__in",
        PERSOON + "&verwerkingsactiviteitId=1, verwerkingsactiviteitId",
        PERSOON + "&page=0&pageSize=501, 'page,pageSize'",
        PERSOON + "&page=-1&pageSize=x, 'page,pageSize'",
    })
    void namesEveryWrongParameter(String query, String names) {
        assertThat(refusal(query).invalidParams())
                .extracting(InvalidParam::name)
                .containsExactly(names.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"&objectId=%", "&x=%zz", "&x=%c3", "&x=%ed%a0%80", "&x=1%0"})
    void refusesAQueryStringThatCannotBeDecoded(String more) {
        assertThat(refusal(PERSOON + more).invalidParams())
                .extracting(InvalidParam::name)
                .containsExactly("query");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&vertrouwelijkheid=Vertrouwelijk&vertrouwelijkheid=opgeheven",
                "&vertrouwelijkheid=vertrouwelijk,opgeheven",
                "&vertrouwelijkheid__in=Vertrouwelijk%2COpgeheven",
            })
    void readsSeveralVertrouwelijkhedenInEveryForm(String more) { // AMB-04
        assertThat(PersoonsvraagReader.read(PERSOON + more).vertrouwelijkheden())
                .containsExactlyInAnyOrder(Vertrouwelijkheid.VERTROUWELIJK, Vertrouwelijkheid.OPGEHEVEN);
    }

    @Test
    void readsADayAsItsFirstMomentInTheNetherlands() { // AMB-23
        Persoonsvraag vraag = PersoonsvraagReader.read(PERSOON + "&beginDatum=2024-04-05&eindDatum=2024-12-01");

        assertThat(vraag.vanaf(ZoneId.of("Europe/Amsterdam"))).contains(Instant.parse("2024-04-04T22:00:00Z"));
        assertThat(vraag.tot(ZoneId.of("Europe/Amsterdam"))).contains(Instant.parse("2024-11-30T23:00:00Z"));
    }

    @Test
    void decodesPlusPercentAndUtf8() {
        Persoonsvraag vraag =
                PersoonsvraagReader.read("objecttype=Persoon&soortObjectId=caf%C3%A9+%2B&objectId=a%26b&&onbekend");

        assertThat(vraag.persoon().soortObjectId()).isEqualTo("café +");
        assertThat(vraag.persoon().objectId()).isEqualTo("a&b");
    }

    private static InvalidInputException refusal(String query) {
        return catchThrowableOfType(InvalidInputException.class, () -> PersoonsvraagReader.read(query));
    }
}
