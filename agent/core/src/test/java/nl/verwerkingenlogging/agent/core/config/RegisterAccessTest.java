package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs together under {@code register}. */
class RegisterAccessTest {

    private static final String HTTPS = "https://register.example.nl/api/v1";

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url: https://x.nl/api, auth: { type: none }",
                "url: https://x.nl/api, auth: { type: bearer, tokenFile: token }",
                "url: https://x.nl/api, auth: { type: zgw, clientId: burgerzaken, secretFile: secret }",
                "url: https://x.nl/api, auth: { type: zgw, clientId: burgerzaken, secret: geheim }",
                "url: https://x.nl/api, auth: { type: oauth2, clientId: a, secret: b, tokenUrl: 'https://y.nl/t' }",
                "url: https://x.nl/api, auth: { type: oauth2, clientId: a, secret: b, tokenUrl: 'https://y.nl/t', scope: 'a:b c', audience: d, resource: e, clientAuthentication: post }",
                "url: https://x.nl/api, tls: { trustStore: ca.pem }",
                "url: https://x.nl/api, tls: { trustStore: ca.p12, trustStorePasswordFile: p, keyStore: k.p12, keyStorePassword: geheim }",
                "url: https://x.nl/api, tls: { certificateFile: c.pem, privateKeyFile: k.pem }",
                "url: https://x.nl/api, proxy: { host: proxy.intern, port: 3128 }",
                "url: https://x.nl/api, proxy: { host: 10.0.0.1, port: 3128, user: agent, passwordFile: p }",
                "url: http://127.0.0.1:8080/api",
                "url: http://127.3.2.1/api",
                "url: http://LocalHost/api",
                "url: 'http://[::1]:8080/api'",
                "url: http://register.intern/api, allowPlainHttp: true",
                "url: https://x.nl/api, dialect: objectType"
            })
    void whatBelongsTogetherIsAccepted(String register) {
        assertThat(new Read(directory).good(yaml(register)).startupLines().toString())
                .doesNotContain("geheim");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "auth: { type: zgw }|register.auth.clientId: is missing; expected the name|register.auth.secret: is missing; expected exactly one of secret and secretFile with type zgw",
                "auth: { type: zgw, clientId: a, secret: geheim, secretFile: b }|register.auth.secretFile: is set beside secret (verwerkingenlogging.yaml:1)",
                "auth: { type: zgw, clientId: a, secret: geheim, token: b }|register.auth.token: has no effect; expected register.auth.type: bearer beside it",
                "auth: { type: zgw, clientId: a, secret: geheim, scope: b }|register.auth.scope: has no effect; expected register.auth.type: oauth2 beside it",
                "auth: { type: oauth2, clientId: a, secret: geheim }|register.auth.tokenUrl: is missing; expected the address of the token endpoint",
                "auth: { type: oauth2, clientId: a, secret: geheim, tokenUrl: 'http://y.nl/t' }|register.auth.tokenUrl: \"http://y.nl/t\" is not encrypted: the secret",
                "auth: { type: oauth2, clientId: a, secret: geheim, tokenUrl: 'https://u:geheim@y.nl/t' }|register.auth.tokenUrl: \"***\" holds credentials",
                "auth: { clientId: a }|register.auth.clientId: has no effect; expected register.auth.type: zgw or oauth2 beside it",
                "auth: { type: bearer, token: geheim, clientAuthentication: post }|register.auth.clientAuthentication: has no effect",
                "auth: { type: oauth, clientId: a }|register.auth.type: \"oauth\" is not known here; expected none or bearer or zgw or oauth2; did you mean \"oauth2\"?",
                "tls: { keyStore: k.p12 }|register.tls.keyStorePassword: is missing; expected exactly one of keyStorePassword and keyStorePasswordFile",
                "tls: { keyStorePassword: geheim }|register.tls.keyStorePassword: has no effect; expected register.tls.keyStore beside it",
                "tls: { trustStorePasswordFile: p }|register.tls.trustStorePasswordFile: has no effect; expected register.tls.trustStore beside it",
                "tls: { trustStore: t, trustStorePassword: geheim, trustStorePasswordFile: p }|register.tls.trustStorePasswordFile: is set beside trustStorePassword",
                "tls: { certificateFile: c }|register.tls.privateKeyFile: is missing; expected the key of certificateFile",
                "tls: { privateKeyFile: k }|register.tls.certificateFile: is missing; expected the certificate of privateKeyFile",
                "tls: { keyStore: k, keyStorePassword: geheim, certificateFile: c, privateKeyFile: d }|register.tls.certificateFile: is set beside keyStore (verwerkingenlogging.yaml:1); expected either a keyStore",
                "proxy: { host: p }|register.proxy.port: is missing; expected the port of the proxy",
                "proxy: { port: 80 }|register.proxy.port: has no effect; expected register.proxy.host beside it",
                "proxy: { host: 'http://p:80', port: 80 }|register.proxy.host: \"http://p:80\" is not a host name",
                "proxy: { host: p, port: 70000 }|register.proxy.port: \"70000\" is out of range",
                "proxy: { host: p, port: 80, user: a }|register.proxy.password: is missing; expected exactly one of password and passwordFile with a user",
                "proxy: { host: p, port: 80, password: geheim }|register.proxy.password: has no effect; expected register.proxy.user beside it",
                "allowPlainHttp: true|register.allowPlainHttp: has no effect; expected an http URL that leaves this machine"
            })
    void whatLacksSomethingOrHasNoEffectIsAnErrorOfItsLine(ArgumentsAccessor arguments) {
        String keys = arguments.getString(0);
        String problem = arguments.getString(1);
        String other = arguments.size() > 2 ? arguments.getString(2) : null;
        List<String> problems = new Read(directory)
                .bad(yaml("url: " + HTTPS + ", " + keys)).problems().stream()
                        .map(Problem::toString)
                        .toList();
        assertThat(problems).allSatisfy(line -> assertThat(line).startsWith("verwerkingenlogging.yaml:1: "));
        assertThat(problems).anySatisfy(line -> assertThat(line).contains(problem));
        assertThat(problems).hasSize(other == null ? 1 : 2);
        assertThat(problems.toString()).contains(other == null ? "" : other).doesNotContain("geheim");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://register.example.nl/api",
                "HTTP://127.0.0.1.nip.io/api",
                "http://localhost.example.nl/api",
                "http://10.0.0.1/api",
                "http://[::2]/api"
            })
    void aRegisterElsewhereIsNotSpokenToInClearText(String url) {
        assertThat(new Read(directory).bad(yaml("url: '" + url + "'")).problems())
                .singleElement()
                .asString()
                .contains(
                        "verwerkingenlogging.yaml:1: register.url: \"" + url + "\" is not encrypted",
                        "register.allowPlainHttp: true");
    }

    @Test
    void certificatesHaveNoEffectWithoutTls() {
        assertThat(new Read(directory)
                        .bad(yaml("url: http://127.0.0.1/api, tls: { trustStore: ca.pem }"))
                        .problems())
                .singleElement()
                .asString()
                .contains("register.tls.trustStore: has no effect; expected an https URL");
    }

    @Test
    void whatIsMissingBesideAVariableIsSaidOfTheVariable() {
        assertThat(new Read(directory)
                        .variable("VERWERKINGENLOGGING_REGISTER_AUTH_TYPE", "bearer")
                        .bad(yaml("url: " + HTTPS))
                        .problems())
                .singleElement()
                .asString()
                .startsWith(
                        "environment variable VERWERKINGENLOGGING_REGISTER_AUTH_TYPE: register.auth.token: is missing");
    }

    private static String yaml(String register) {
        return Read.HEAD.replace("{ url: " + HTTPS + " }", "{ " + register + " }");
    }
}
