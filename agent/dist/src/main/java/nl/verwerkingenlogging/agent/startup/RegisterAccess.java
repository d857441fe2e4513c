package nl.verwerkingenlogging.agent.startup;

import java.nio.file.Path;
import nl.verwerkingenlogging.agent.core.config.ClientAuthentication;
import nl.verwerkingenlogging.agent.core.config.Key;
import nl.verwerkingenlogging.agent.core.config.Keys;
import nl.verwerkingenlogging.agent.core.config.Settings;
import nl.verwerkingenlogging.agent.core.connect.ConnectionSettings;
import nl.verwerkingenlogging.agent.core.connect.ProxySettings;
import nl.verwerkingenlogging.agent.core.connect.Secret;
import nl.verwerkingenlogging.agent.core.connect.TlsSettings;
import nl.verwerkingenlogging.agent.core.forward.OAuth2Settings;
import nl.verwerkingenlogging.agent.core.forward.TokenSource;

/** What {@code register.auth}, {@code register.tls} and {@code register.proxy} mean to the forwarder. Reads no file. */
final class RegisterAccess {

    private RegisterAccess() {}

    static ConnectionSettings connection(Settings settings) {
        return ConnectionSettings.defaults().withTls(tls(settings)).withProxy(proxy(settings));
    }

    private static TlsSettings tls(Settings settings) {
        TlsSettings tls = TlsSettings.defaults();
        Path trustStore = settings.get(Keys.REGISTER_TLS_TRUST_STORE);
        if (trustStore != null) {
            tls = tls.trusting(
                    trustStore,
                    secret(
                            settings,
                            Keys.REGISTER_TLS_TRUST_STORE_PASSWORD,
                            Keys.REGISTER_TLS_TRUST_STORE_PASSWORD_FILE));
        }
        Path keyStore = settings.get(Keys.REGISTER_TLS_KEY_STORE);
        Path certificate = settings.get(Keys.REGISTER_TLS_CERTIFICATE_FILE);
        if (keyStore != null) {
            tls = tls.presenting(
                    keyStore,
                    secret(settings, Keys.REGISTER_TLS_KEY_STORE_PASSWORD, Keys.REGISTER_TLS_KEY_STORE_PASSWORD_FILE));
        } else if (certificate != null) {
            tls = tls.presenting(certificate, settings.get(Keys.REGISTER_TLS_PRIVATE_KEY_FILE));
        }
        return tls;
    }

    private static ProxySettings proxy(Settings settings) {
        String host = settings.get(Keys.REGISTER_PROXY_HOST);
        return host == null
                ? null
                : new ProxySettings(
                        host,
                        settings.get(Keys.REGISTER_PROXY_PORT),
                        settings.get(Keys.REGISTER_PROXY_USER),
                        secret(settings, Keys.REGISTER_PROXY_PASSWORD, Keys.REGISTER_PROXY_PASSWORD_FILE));
    }

    static TokenSource tokens(Settings settings, ConnectionSettings connection) {
        switch (settings.get(Keys.REGISTER_AUTH_TYPE)) {
            case BEARER:
                Path file = settings.get(Keys.REGISTER_AUTH_TOKEN_FILE);
                return file == null
                        ? TokenSource.bearer(settings.get(Keys.REGISTER_AUTH_TOKEN))
                        : TokenSource.bearerFile(file);
            case ZGW:
                return TokenSource.zgw(settings.get(Keys.REGISTER_AUTH_CLIENT_ID), clientSecret(settings));
            case OAUTH2:
                return TokenSource.oauth2(oauth2(settings), connection);
            default:
                return TokenSource.none();
        }
    }

    private static OAuth2Settings oauth2(Settings settings) {
        OAuth2Settings asked = OAuth2Settings.of(
                        settings.get(Keys.REGISTER_AUTH_TOKEN_URL).toString(),
                        settings.get(Keys.REGISTER_AUTH_CLIENT_ID),
                        clientSecret(settings))
                .with("scope", settings.get(Keys.REGISTER_AUTH_SCOPE))
                .with("audience", settings.get(Keys.REGISTER_AUTH_AUDIENCE))
                .with("resource", settings.get(Keys.REGISTER_AUTH_RESOURCE));
        return settings.get(Keys.REGISTER_AUTH_CLIENT_AUTHENTICATION) == ClientAuthentication.POST
                ? asked.withSecretInBody()
                : asked;
    }

    private static Secret clientSecret(Settings settings) {
        return secret(settings, Keys.REGISTER_AUTH_SECRET, Keys.REGISTER_AUTH_SECRET_FILE);
    }

    /** The one that is set; null when neither is. */
    private static Secret secret(Settings settings, Key<String> value, Key<Path> file) {
        Path path = settings.get(file);
        if (path != null) {
            return Secret.inFile(path, "The file of " + file);
        }
        String text = settings.get(value);
        return text == null ? null : Secret.of(text);
    }
}
