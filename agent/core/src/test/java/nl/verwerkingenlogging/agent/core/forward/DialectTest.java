package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DialectTest {

    private static final String STANDARD =
            "{\"actieNaam\":\"Zoeken \\\"personen\\\" \\u0001\",\"tijdstip\":\"2026-11-25T10:00:00.000001+01:00\","
                    + "\"verwerkteObjecten\":[{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\",\"objectId\":\"2308572\"},"
                    + "{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\",\"objectId\":\"9358297\",\"betrokkenheid\":\"Getuige\","
                    + "\"verwerkteSoortenGegevens\":[{\"soortGegeven\":\"objecttype\"}]}]}";
    private static final String OBJECT_TYPE = STANDARD.replace("\"objecttype\":", "\"objectType\":")
            .replace("\"2308572\"}", "\"2308572\",\"verwerkteSoortenGegevens\":[]}");

    @Test
    void theStandardIsLeftAsItIs() {
        OutgoingRequest request = request(STANDARD);
        assertThat(Dialect.STANDARD.of(request)).isSameAs(request);
    }

    @Test
    void renamesAndAddsWhatTheRegisterInsistsOn() {
        assertThat(sent(STANDARD)).isEqualTo(OBJECT_TYPE);
    }

    @Test
    void changesNothingOfWhatIsInTheDialectAlready() {
        assertThat(sent(OBJECT_TYPE)).isEqualTo(OBJECT_TYPE);
    }

    @Test
    void leavesAnActionWithoutPersonsAsItIs() {
        String none = "{\"actieNaam\":\"é\",\"verwerkteObjecten\":[]}";
        assertThat(sent(none)).isEqualTo(none);
    }

    @Test
    void showsNothingOfABodyThatIsNoJson() {
        assertThatThrownBy(() -> sent("{\"objectId\":" + Acties.BSN + ",x"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(Acties.BSN)
                .hasNoCause();
    }

    private static String sent(String body) {
        OutgoingRequest request = Dialect.OBJECT_TYPE.of(request(body));
        return new String(request.body(), request.offset(), request.length(), StandardCharsets.UTF_8);
    }

    private static OutgoingRequest request(String body) {
        byte[] bytes = ("xx" + body + "y").getBytes(StandardCharsets.UTF_8);
        return OutgoingRequest.post("http://x", Map.of("a", "b"), "application/json", bytes, 2, bytes.length - 3);
    }
}
