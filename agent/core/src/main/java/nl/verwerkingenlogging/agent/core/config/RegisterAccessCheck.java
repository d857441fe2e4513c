package nl.verwerkingenlogging.agent.core.config;

import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Holds together what belongs together under {@code register}: every key that misses another, or has no effect beside the others, is an error. */
final class RegisterAccessCheck {

    private static final Pattern LOOPBACK_ADDRESS = Pattern.compile("127(\\.[0-9]{1,3}){3}|\\[::1]");

    private static final List<Key<?>> TLS = Arrays.<Key<?>>asList(
            Keys.REGISTER_TLS_TRUST_STORE,
            Keys.REGISTER_TLS_TRUST_STORE_PASSWORD,
            Keys.REGISTER_TLS_TRUST_STORE_PASSWORD_FILE,
            Keys.REGISTER_TLS_KEY_STORE,
            Keys.REGISTER_TLS_KEY_STORE_PASSWORD,
            Keys.REGISTER_TLS_KEY_STORE_PASSWORD_FILE,
            Keys.REGISTER_TLS_CERTIFICATE_FILE,
            Keys.REGISTER_TLS_PRIVATE_KEY_FILE);

    private static final Map<Key<?>, List<AuthType>> AUTH = new LinkedHashMap<>();

    static {
        AUTH.put(Keys.REGISTER_AUTH_TOKEN, Arrays.asList(AuthType.BEARER));
        AUTH.put(Keys.REGISTER_AUTH_TOKEN_FILE, Arrays.asList(AuthType.BEARER));
        AUTH.put(Keys.REGISTER_AUTH_CLIENT_ID, Arrays.asList(AuthType.ZGW, AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_SECRET, Arrays.asList(AuthType.ZGW, AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_SECRET_FILE, Arrays.asList(AuthType.ZGW, AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_TOKEN_URL, Arrays.asList(AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_CLIENT_AUTHENTICATION, Arrays.asList(AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_SCOPE, Arrays.asList(AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_AUDIENCE, Arrays.asList(AuthType.OAUTH2));
        AUTH.put(Keys.REGISTER_AUTH_RESOURCE, Arrays.asList(AuthType.OAUTH2));
    }

    private final Function<Key<?>, YamlNode.Scalar> written;
    private final Map<Key<?>, Object> values;
    private final Problems problems;

    /**
     * Makes a check.
     *
     * @param written what stands in the configuration under a key, or null
     * @param values what could be read of it
     */
    RegisterAccessCheck(Function<Key<?>, YamlNode.Scalar> written, Map<Key<?>, Object> values, Problems problems) {
        this.written = written;
        this.values = values;
        this.problems = problems;
    }

    void check() {
        authentication();
        tls();
        proxy();
        clearText();
    }

    private void authentication() {
        YamlNode.Scalar type = written.apply(Keys.REGISTER_AUTH_TYPE);
        if (type != null && !values.containsKey(Keys.REGISTER_AUTH_TYPE)) {
            return;
        }
        AuthType chosen = (AuthType) values.getOrDefault(Keys.REGISTER_AUTH_TYPE, AuthType.NONE);
        AUTH.forEach((key, types) -> {
            if (!types.contains(chosen)) {
                noEffect(key, "register.auth.type: " + words(types) + " beside it");
            }
        });
        String with = "with type " + word(chosen);
        if (chosen == AuthType.BEARER) {
            exactlyOne(Keys.REGISTER_AUTH_TOKEN, Keys.REGISTER_AUTH_TOKEN_FILE, type, with);
        } else if (chosen != AuthType.NONE) {
            needed(Keys.REGISTER_AUTH_CLIENT_ID, type, "the name that the register knows this client by, " + with);
            exactlyOne(Keys.REGISTER_AUTH_SECRET, Keys.REGISTER_AUTH_SECRET_FILE, type, with);
        }
        if (chosen == AuthType.OAUTH2) {
            needed(Keys.REGISTER_AUTH_TOKEN_URL, type, "the address of the token endpoint, " + with);
        }
    }

    private void tls() {
        if (!anySecure()) {
            for (Key<?> key : TLS) {
                noEffect(key, "an https URL");
            }
            return;
        }
        YamlNode.Scalar trustStore = written.apply(Keys.REGISTER_TLS_TRUST_STORE);
        if (trustStore == null) {
            noEffect(Keys.REGISTER_TLS_TRUST_STORE_PASSWORD, "register.tls.trustStore beside it");
            noEffect(Keys.REGISTER_TLS_TRUST_STORE_PASSWORD_FILE, "register.tls.trustStore beside it");
        } else {
            atMostOne(
                    Keys.REGISTER_TLS_TRUST_STORE_PASSWORD,
                    Keys.REGISTER_TLS_TRUST_STORE_PASSWORD_FILE,
                    "with a trustStore");
        }
        YamlNode.Scalar keyStore = written.apply(Keys.REGISTER_TLS_KEY_STORE);
        YamlNode.Scalar certificate = written.apply(Keys.REGISTER_TLS_CERTIFICATE_FILE);
        YamlNode.Scalar privateKey = written.apply(Keys.REGISTER_TLS_PRIVATE_KEY_FILE);
        if (keyStore == null) {
            noEffect(Keys.REGISTER_TLS_KEY_STORE_PASSWORD, "register.tls.keyStore beside it");
            noEffect(Keys.REGISTER_TLS_KEY_STORE_PASSWORD_FILE, "register.tls.keyStore beside it");
        } else {
            exactlyOne(
                    Keys.REGISTER_TLS_KEY_STORE_PASSWORD,
                    Keys.REGISTER_TLS_KEY_STORE_PASSWORD_FILE,
                    keyStore,
                    "with a keyStore");
        }
        if (certificate != null) {
            needed(Keys.REGISTER_TLS_PRIVATE_KEY_FILE, certificate, "the key of certificateFile");
        } else if (privateKey != null) {
            needed(Keys.REGISTER_TLS_CERTIFICATE_FILE, privateKey, "the certificate of privateKeyFile");
        }
        if (keyStore != null && certificate != null) {
            beside(
                    Keys.REGISTER_TLS_CERTIFICATE_FILE,
                    certificate,
                    Keys.REGISTER_TLS_KEY_STORE,
                    keyStore,
                    "either a keyStore, or a certificateFile and a privateKeyFile");
        }
    }

    private void proxy() {
        YamlNode.Scalar host = written.apply(Keys.REGISTER_PROXY_HOST);
        YamlNode.Scalar port = written.apply(Keys.REGISTER_PROXY_PORT);
        YamlNode.Scalar user = written.apply(Keys.REGISTER_PROXY_USER);
        if (host == null) {
            for (Key<?> key : Arrays.<Key<?>>asList(
                    Keys.REGISTER_PROXY_PORT,
                    Keys.REGISTER_PROXY_USER,
                    Keys.REGISTER_PROXY_PASSWORD,
                    Keys.REGISTER_PROXY_PASSWORD_FILE)) {
                noEffect(key, "register.proxy.host beside it");
            }
            return;
        }
        if (port == null) {
            needed(Keys.REGISTER_PROXY_PORT, host, "the port of the proxy");
        }
        if (user == null) {
            noEffect(Keys.REGISTER_PROXY_PASSWORD, "register.proxy.user beside it");
            noEffect(Keys.REGISTER_PROXY_PASSWORD_FILE, "register.proxy.user beside it");
        } else {
            exactlyOne(Keys.REGISTER_PROXY_PASSWORD, Keys.REGISTER_PROXY_PASSWORD_FILE, user, "with a user");
        }
    }

    private void clearText() {
        boolean allowed = Boolean.TRUE.equals(values.get(Keys.REGISTER_ALLOW_PLAIN_HTTP));
        boolean register = isOpen(Keys.REGISTER_URL);
        boolean tokens = isOpen(Keys.REGISTER_AUTH_TOKEN_URL);
        if (allowed && !register && !tokens && values.containsKey(Keys.REGISTER_URL)) {
            noEffect(Keys.REGISTER_ALLOW_PLAIN_HTTP, "an http URL that leaves this machine");
        }
        if (!allowed && register) {
            open(Keys.REGISTER_URL, "persons and tokens could be read on their way");
        }
        if (!allowed && tokens) {
            open(Keys.REGISTER_AUTH_TOKEN_URL, "the secret could be read on its way");
        }
    }

    private void open(Key<?> key, String danger) {
        YamlNode.Scalar scalar = written.apply(key);
        problems.error(Problem.at(scalar.place(), key.path(), "is not encrypted: " + danger)
                .found(key.shown(scalar.text()))
                .expected("an https URL, or one of this machine itself (localhost, 127.0.0.1, [::1])")
                .suggest("register.allowPlainHttp: true allows it all the same"));
    }

    /** Whether what goes to a URL can be read by others. A name may come to mean another machine, so only what always means this one is trusted. */
    private boolean isOpen(Key<URI> key) {
        URI url = (URI) values.get(key);
        if (url == null || !"http".equalsIgnoreCase(url.getScheme())) {
            return false;
        }
        String host = url.getHost().toLowerCase(Locale.ROOT);
        return !host.equals("localhost") && !LOOPBACK_ADDRESS.matcher(host).matches();
    }

    private boolean anySecure() {
        // What could not be read is reported as such, and may have been meant to be secure.
        return isSecure(Keys.REGISTER_URL) || isSecure(Keys.REGISTER_AUTH_TOKEN_URL);
    }

    private boolean isSecure(Key<URI> key) {
        URI url = (URI) values.get(key);
        return url == null ? written.apply(key) != null : "https".equalsIgnoreCase(url.getScheme());
    }

    private void noEffect(Key<?> key, String needed) {
        YamlNode.Scalar scalar = written.apply(key);
        if (scalar != null) {
            problems.error(
                    Problem.at(scalar.place(), key.path(), "has no effect").expected(needed));
        }
    }

    private void needed(Key<?> key, YamlNode.Scalar because, String expectation) {
        if (written.apply(key) == null) {
            problems.error(Problem.at(because.place(), key.path(), "is missing").expected(expectation));
        }
    }

    private void exactlyOne(Key<?> one, Key<?> other, YamlNode.Scalar because, String with) {
        String expectation = "exactly one of " + one.name() + " and " + other.name() + " " + with;
        if (written.apply(one) == null && written.apply(other) == null) {
            problems.error(Problem.at(because.place(), one.path(), "is missing").expected(expectation));
        }
        notBoth(one, other, expectation);
    }

    private void atMostOne(Key<?> one, Key<?> other, String with) {
        notBoth(one, other, "at most one of " + one.name() + " and " + other.name() + " " + with);
    }

    private void notBoth(Key<?> one, Key<?> other, String expectation) {
        YamlNode.Scalar first = written.apply(one);
        YamlNode.Scalar second = written.apply(other);
        if (first != null && second != null) {
            beside(other, second, one, first, expectation);
        }
    }

    private void beside(
            Key<?> key, YamlNode.Scalar scalar, Key<?> other, YamlNode.Scalar otherScalar, String expectation) {
        problems.error(Problem.at(
                        scalar.place(), key.path(), "is set beside " + other.name() + " (" + otherScalar.place() + ")")
                .expected(expectation));
    }

    private static String words(List<AuthType> types) {
        StringBuilder words = new StringBuilder();
        for (AuthType type : types) {
            words.append(words.length() == 0 ? "" : " or ").append(word(type));
        }
        return words.toString();
    }

    private static String word(AuthType type) {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
