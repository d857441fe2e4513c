package nl.verwerkingenlogging.agent.core.forward;

import static nl.verwerkingenlogging.agent.core.forward.StubRegister.say;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.connect.Secret;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEndpointTest {

    private StubRegister server;

    @BeforeEach
    void start() throws IOException {
        server = new StubRegister();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksWithClientIdAndSecretInAHeaderEncodedAsTheStandardHasIt() throws IOException {
        server.answers(token("{\"access_token\":\"abc\",\"token_type\":\"bearer\",\"expires_in\":60}"));
        GivenToken given = ask(settings().with("scope", "create:normal create:confidential"));
        assertThat(given.authorization()).isEqualTo("Bearer abc");
        assertThat(given.lifetime()).isEqualTo(Duration.ofSeconds(60));
        assertThat(given.toString()).doesNotContain("abc");
        StubRegister.Got got = server.got().get(0);
        assertThat(got.body()).isEqualTo("grant_type=client_credentials&scope=create%3Anormal+create%3Aconfidential");
        assertThat(got.header("Content-Type")).isEqualTo("application/x-www-form-urlencoded");
        assertThat(new String(
                        Base64.getDecoder().decode(got.header("Authorization").substring(6)), StandardCharsets.UTF_8))
                .isEqualTo("burger%3Azaken:ge%2Bheim%C3%A9");
    }

    @Test
    void asksWithClientIdAndSecretInTheBodyWhereThatIsWanted() throws IOException {
        server.answers(token("{\"access_token\":\"abc\"}"));
        GivenToken given = ask(settings().with("audience", "register").withSecretInBody());
        assertThat(given.lifetime()).isEqualTo(TokenEndpoint.UNSAID);
        StubRegister.Got got = server.got().get(0);
        assertThat(got.header("Authorization")).isNull();
        assertThat(got.body())
                .isEqualTo(
                        "grant_type=client_credentials&audience=register&client_id=burger%3Azaken&client_secret=ge%2Bheim%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"expires_in\":\"120\"}', 120",
        "'{\"expires_in\":0}', 300",
        "'{\"expires_in\":-5}', 300",
        "'{\"expires_in\":99999999999}', 86400",
        "'{\"expires_in\":null}', 300"
    })
    void readsHowLongATokenIsGoodFor(String answer, long seconds) throws IOException {
        server.answers(token(answer.replace("{", "{\"access_token\":\"abc\",")));
        assertThat(ask(settings()).lifetime()).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\":\"invalid_client\",\"error_description\":\"geheim\"}', 'status 400, invalid_client'",
        "401, '{\"error\":\"geheim\"}', status 401",
        "500, '<html>geheim', status 500",
        "302, '', status 302",
        "200, '{}', there is no access_token",
        "200, '[1]', there is no access_token",
        "200, 'geheim', there is no access_token",
        "200, '{\"access_token\":\"geheim\",\"token_type\":\"mac\"}', another kind",
        "200, '{\"access_token\":\"geheim geheim\"}', another kind",
    })
    void saysWhyThereIsNoTokenAndNothingOfWhatItGot(int status, String body, String why) {
        server.answers(say(status, body, "Content-Type", "application/json", "Location", server.url() + "/elders"));
        assertThatThrownBy(() -> ask(settings()))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("The token endpoint " + server.url() + " gives ")
                .hasMessageContaining(why)
                .hasMessageNotContaining("heim");
        assertThat(server.got()).as("nor follows a redirect").hasSize(1);
    }

    @Test
    void heedsHowLongItIsAskedToWait() {
        server.answers(say(429, "", "Retry-After", "17"));
        assertThatThrownBy(() -> ask(settings()))
                .isInstanceOfSatisfying(
                        NoTokenException.class, e -> assertThat(e.retryAfter()).isEqualTo(Duration.ofSeconds(17)));
    }

    @Test
    void readsNoMoreThanATokenCanBe() {
        server.answers(token("{\"access_token\":\"" + "x".repeat(5_000_000) + "\"}"));
        assertThatThrownBy(() -> ask(settings())).hasMessageContaining("too long");
    }

    @Test
    void saysThatNobodyListens() {
        server.close();
        assertThatThrownBy(() -> ask(settings()))
                .hasMessageContaining("The token endpoint " + server.url() + " gives no token: ConnectException");
    }

    private GivenToken ask(OAuth2Settings settings) throws IOException {
        TokenEndpoint endpoint = new TokenEndpoint(settings, ConnectionSettings.defaults());
        try {
            return endpoint.ask();
        } finally {
            endpoint.close();
        }
    }

    private OAuth2Settings settings() {
        return OAuth2Settings.of(server.url(), "burger:zaken", Secret.of("ge+heimé"));
    }

    private static StubRegister.Say token(String body) {
        return say(200, body, "Content-Type", "application/json;charset=UTF-8");
    }
}
