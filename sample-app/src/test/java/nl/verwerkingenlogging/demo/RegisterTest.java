package nl.verwerkingenlogging.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterTest {

    private static final String ACTIE = "{\"count\":1,\"next\":null,\"previous\":null,\"results\":[{\"actieId\":\"a\","
            + "\"actieNaam\":\"Opvoeren getuigen\",\"handelingNaam\":null,\"verwerkingNaam\":\"Huwelijk\","
            + "\"verwerkingId\":\"zaak\",\"verwerkingsactiviteitId\":\"va\",\"vertrouwelijkheid\":\"normaal\","
            + "\"tijdstip\":\"2026-11-25T10:00:00.000001+01:00\",\"verwerkteObjecten\":[{\"objecttype\":\"persoon\","
            + "\"soortObjectId\":\"BSN\",\"objectId\":\"%s\",\"betrokkenheid\":\"Getuige\"}]}]}";

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/verwerkingsacties", RegisterTest::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void putsAnActionTogetherFromTheAnswersPerPerson() {
        assertThat(register("secret").acties(Set.of("5872525", "6235489")))
                .singleElement()
                .satisfies(actie -> {
                    assertThat(actie.betrokkenen())
                            .containsExactly(
                                    new Betrokkene("5872525", "Getuige"), new Betrokkene("6235489", "Getuige"));
                    assertThat(actie.namen()).isEqualTo(new Actie.Namen("Huwelijk", null, "Opvoeren getuigen"));
                    assertThat(actie.verwerkingId()).isEqualTo("zaak");
                });
    }

    @Test
    void tellsWhatTheRegisterAnsweredInsteadOfActions() {
        assertThatThrownBy(() -> register("wrong").acties(Set.of("5872525")))
                .isInstanceOf(DemoException.class)
                .hasMessageContaining("answered 401");
    }

    private Register register(String token) {
        String api = "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1";
        return new Register(new Http(), api, token);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        String query = exchange.getRequestURI().getQuery();
        byte[] body =
                ACTIE.formatted(query.substring(query.lastIndexOf('=') + 1)).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(known ? 200 : 401, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
