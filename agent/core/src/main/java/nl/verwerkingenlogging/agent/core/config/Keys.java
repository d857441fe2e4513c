package nl.verwerkingenlogging.agent.core.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.core.config.Entry.Need;
import nl.verwerkingenlogging.agent.core.config.Section.Shape;

/**
 * The registry of keys: the only place where a key is declared. The reader, {@code docs/configuration.md} and the JSON Schema follow from it. A key that comes
 * with a later version is declared too, so that it is refused and not ignored.
 */
public final class Keys {

    /** Everything, in the order of the reference page. */
    static final Section ROOT = Section.root();

    /** Where the configuration file is. */
    public static final Key<Path> CONFIG = Key.of(
            ROOT,
            "config",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "The configuration file; relative to the working directory. Only as system property, as environment variable, or as agent argument"
                    + " (`-javaagent:verwerkingenlogging-agent.jar=FILE`), in that order.");

    /** Whether the agent does anything. */
    public static final Key<Boolean> ENABLED = Key.of(
            ROOT,
            "enabled",
            Types.BOOLEAN,
            Need.OPTIONAL,
            "true",
            "`false` leaves the JVM untouched. As property or variable it is looked at before the file.");

    /** What happens when the configuration cannot be used. */
    public static final Key<OnInvalidConfig> ON_INVALID_CONFIG = Key.of(
            ROOT,
            "onInvalidConfig",
            OneOf.of(OnInvalidConfig.class),
            Need.OPTIONAL,
            "disable",
            "What happens when the configuration cannot be used: `disable` reports it loudly, leaves the application running and logs nothing; `abort`"
                    + " ends the JVM with status 1 before `main`. As property or variable it also holds when the file is missing or unreadable.");

    /** Who owns the journal. */
    public static final Key<String> APPLICATIE = Key.of(
            ROOT,
            "applicatie",
            TextTypes.NAME,
            Need.OPTIONAL,
            "-",
            "Name of the application; the owner of its journal. A JVM only delivers journals of its own application.");

    private static final Section REGISTER =
            ROOT.section("register", Shape.KEYS, Need.REQUIRED, "The register that the actions are sent to.");

    /** Where the register is. */
    public static final Key<URI> REGISTER_URL = Key.of(
            REGISTER,
            "url",
            Types.URL,
            Need.REQUIRED,
            null,
            "Address of the Bewerking API, up to and including its version (`…/api/v1`).");

    /** Name of the register, for journals. */
    public static final Key<String> REGISTER_ID = Key.of(
            REGISTER,
            "id",
            TextTypes.NAME,
            Need.OPTIONAL,
            null,
            "Name of the register, by which a journal knows where it belongs. Default: host and path of the URL. Keep the old one when the register moves.");

    /** What the register understands. */
    public static final Key<RegisterDialect> REGISTER_DIALECT = Key.of(
            REGISTER,
            "dialect",
            OneOf.of(RegisterDialect.class),
            Need.OPTIONAL,
            "standard",
            "What the register understands: `standard`, or `objectType`: the same, but that persons have an `objectType` instead of an `objecttype`, and always"
                    + " `verwerkteSoortenGegevens`.");

    /** Whether what is sent may be readable on its way. */
    public static final Key<Boolean> REGISTER_ALLOW_PLAIN_HTTP = Key.of(
            REGISTER,
            "allowPlainHttp",
            Types.BOOLEAN,
            Need.OPTIONAL,
            "false",
            "Whether `url` and `auth.tokenUrl` may be `http://` of another machine. Then persons, tokens and secrets can be read on their way.");

    private static final Section AUTH =
            REGISTER.section("auth", Shape.KEYS, Need.OPTIONAL, "How the agent identifies itself to the register.");

    /** How the agent identifies itself. */
    public static final Key<AuthType> REGISTER_AUTH_TYPE = Key.of(
            AUTH,
            "type",
            OneOf.of(AuthType.class),
            Need.OPTIONAL,
            "none",
            "`none`; `bearer` with exactly one of `token` and `tokenFile`; `zgw` with `clientId` and exactly one of `secret` and `secretFile`: tokens of a few"
                    + " minutes that the agent signs itself (HS256); `oauth2` with these and `tokenUrl`: tokens of a token endpoint (client credentials).");

    /** The token itself. */
    public static final Key<String> REGISTER_AUTH_TOKEN =
            Key.secret(AUTH, "token", Types.TOKEN, "The bearer token itself. Never shown in a log or message.");

    /** Where the token is. */
    public static final Key<Path> REGISTER_AUTH_TOKEN_FILE =
            Key.of(AUTH, "tokenFile", Types.FILE, Need.OPTIONAL, null, "File that holds the bearer token.");

    /** Who the agent is. */
    public static final Key<String> REGISTER_AUTH_CLIENT_ID = Key.of(
            AUTH,
            "clientId",
            TextTypes.NAME,
            Need.OPTIONAL,
            null,
            "For `zgw` and `oauth2`: as whom the agent is known.");

    /** The secret of the client itself. */
    public static final Key<String> REGISTER_AUTH_SECRET = Key.secret(
            AUTH,
            "secret",
            Types.SECRET,
            "For `zgw` and `oauth2`: the client's secret itself. Never shown in a log or message.");

    /** Where the secret of the client is. */
    public static final Key<Path> REGISTER_AUTH_SECRET_FILE = Key.of(
            AUTH,
            "secretFile",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "For `zgw` and `oauth2`: file that holds the client's secret.");

    /** Where tokens are given. */
    public static final Key<URI> REGISTER_AUTH_TOKEN_URL =
            Key.of(AUTH, "tokenUrl", Types.URL, Need.OPTIONAL, null, "For `oauth2`: address of the token endpoint.");

    /** How the agent shows its secret there. */
    public static final Key<ClientAuthentication> REGISTER_AUTH_CLIENT_AUTHENTICATION = Key.of(
            AUTH,
            "clientAuthentication",
            OneOf.of(ClientAuthentication.class),
            Need.OPTIONAL,
            "basic",
            "For `oauth2`: how `clientId` and secret are sent to the token endpoint: `basic` (a header) or `post` (in the body).");

    /** What the token is to allow. */
    public static final Key<String> REGISTER_AUTH_SCOPE = Key.of(
            AUTH,
            "scope",
            TextTypes.NAME,
            Need.OPTIONAL,
            null,
            "For `oauth2`: the scopes to ask for, separated by spaces, such as `create:normal`.");

    /** For whom the token is to be. */
    public static final Key<String> REGISTER_AUTH_AUDIENCE = Key.of(
            AUTH,
            "audience",
            Types.SECRET,
            Need.OPTIONAL,
            null,
            "For `oauth2`: the audience to ask for, where the token endpoint wants one.");

    /** For what the token is to be. */
    public static final Key<String> REGISTER_AUTH_RESOURCE = Key.of(
            AUTH,
            "resource",
            Types.SECRET,
            Need.OPTIONAL,
            null,
            "For `oauth2`: the resource to ask for, where the token endpoint wants one.");

    private static final Section TLS = REGISTER.section(
            "tls",
            Shape.KEYS,
            Need.OPTIONAL,
            "Whom the agent trusts, and as whom it presents itself, at the register and the token endpoint. Files are read again when they change.");

    /** Whom to trust. */
    public static final Key<Path> REGISTER_TLS_TRUST_STORE = Key.of(
            TLS,
            "trustStore",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "What is trusted, instead of what this Java came with: certificates in PEM, or a store in PKCS#12 or JKS. `javax.net.ssl.trustStore` is the"
                    + " application's and has no effect here.");

    /** Its password. */
    public static final Key<String> REGISTER_TLS_TRUST_STORE_PASSWORD = Key.secret(
            TLS,
            "trustStorePassword",
            Types.SECRET,
            "Password of the trust store, where it needs one. Never shown in a log or message.");

    /** Where its password is. */
    public static final Key<Path> REGISTER_TLS_TRUST_STORE_PASSWORD_FILE = Key.of(
            TLS,
            "trustStorePasswordFile",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "File that holds the password of the trust store.");

    /** As whom to appear. */
    public static final Key<Path> REGISTER_TLS_KEY_STORE = Key.of(
            TLS,
            "keyStore",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "The agent's own certificate with its key (mutual TLS): a store in PKCS#12 or JKS, with exactly one of the two passwords.");

    /** Its password. */
    public static final Key<String> REGISTER_TLS_KEY_STORE_PASSWORD = Key.secret(
            TLS, "keyStorePassword", Types.SECRET, "Password of the key store. Never shown in a log or message.");

    /** Where its password is. */
    public static final Key<Path> REGISTER_TLS_KEY_STORE_PASSWORD_FILE = Key.of(
            TLS,
            "keyStorePasswordFile",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "File that holds the password of the key store.");

    /** As whom to appear, in PEM. */
    public static final Key<Path> REGISTER_TLS_CERTIFICATE_FILE = Key.of(
            TLS,
            "certificateFile",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "The agent's own certificate in PEM, those of its issuers behind it; instead of a key store, with `privateKeyFile`.");

    /** Its key, in PEM. */
    public static final Key<Path> REGISTER_TLS_PRIVATE_KEY_FILE = Key.of(
            TLS,
            "privateKeyFile",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "The key of `certificateFile` in PEM, not encrypted.");

    private static final Section PROXY = REGISTER.section(
            "proxy",
            Shape.KEYS,
            Need.OPTIONAL,
            "The HTTP proxy between the agent and the register, and the token endpoint. The application's own proxy settings have no effect here.");

    /** Where the proxy is. */
    public static final Key<String> REGISTER_PROXY_HOST =
            Key.of(PROXY, "host", Types.HOST, Need.OPTIONAL, null, "Name or address of the proxy.");

    /** Its port. */
    public static final Key<Integer> REGISTER_PROXY_PORT =
            Key.of(PROXY, "port", Types.integer(1, 65_535), Need.OPTIONAL, null, "Its port, required with `host`.");

    /** As whom to sign in there. */
    public static final Key<String> REGISTER_PROXY_USER = Key.of(
            PROXY,
            "user",
            TextTypes.NAME,
            Need.OPTIONAL,
            null,
            "As whom to sign in at the proxy (HTTP Basic), with exactly one of the two passwords.");

    /** With what password. */
    public static final Key<String> REGISTER_PROXY_PASSWORD =
            Key.secret(PROXY, "password", Types.SECRET, "Its password. Never shown in a log or message.");

    /** Where that password is. */
    public static final Key<Path> REGISTER_PROXY_PASSWORD_FILE =
            Key.of(PROXY, "passwordFile", Types.FILE, Need.OPTIONAL, null, "File that holds its password.");

    private static final Section ORGANISATIE =
            ROOT.section("organisatie", Shape.KEYS, Need.REQUIRED, "The organisation that is responsible.");

    /** The responsible organisation. */
    public static final Key<String> ORGANISATIE_OIN = Key.of(
            ORGANISATIE,
            "oin",
            TextTypes.OIN,
            Need.REQUIRED,
            null,
            "Its OIN. An `uitvoerder` equal to it is not sent (rule A-54).");

    /** What holds where neither a rule nor its activity says anything. */
    static final Section DEFAULTS = ROOT.section(
            "defaults",
            Shape.KEYS,
            Need.OPTIONAL,
            "What holds for every rule that does not say otherwise, annotations included.");

    /** The named activities. */
    static final Section ACTIVITEITEN = ROOT.section(
            "verwerkingsactiviteiten",
            Shape.NAMED,
            Need.OPTIONAL,
            "The activities that justify actions, each under a name of your own: rules and annotations use the name, since the UUIDs differ per organisation.");

    /** The rules. */
    static final Section ACTIES = ROOT.section(
            "acties",
            Shape.LIST,
            Need.OPTIONAL,
            "The rules: which methods are actions, and what is logged of them. The first rule that matches a method holds.");

    /** The types that are persons. */
    static final Section PERSONEN = ROOT.section(
            "personen",
            Shape.LIST,
            Need.OPTIONAL,
            "Which types of the application are persons, said once instead of rule by rule. A rule without `betrokkenen` finds every value of such a type"
                    + " among arguments and result (see paths.md). The first entry that matches a class holds.");

    static {
        RuleKeys.addTo(DEFAULTS, ACTIVITEITEN, ACTIES, PERSONEN);
        ROOT.section(
                "verwerkingen", Shape.LIST, Need.LATER, "Rules that open a unit of work and log nothing themselves.");
    }

    private static final Section CAPTURE =
            ROOT.section("capture", Shape.KEYS, Need.OPTIONAL, "How identifiers are taken out of a call.");

    /** Whether numeric BSNs get their leading zero back. */
    public static final Key<Boolean> CAPTURE_PAD_BSN = Key.of(
            CAPTURE,
            "padBsn",
            Types.BOOLEAN,
            Need.OPTIONAL,
            "true",
            "Whether a whole number of 8 digits gets a leading zero when `soortObjectId` is `BSN`.");

    /** What a result without anybody is. */
    public static final Key<EmptyResult> CAPTURE_EMPTY_RESULT = Key.of(
            CAPTURE,
            "emptyResult",
            OneOf.of(EmptyResult.class),
            Need.OPTIONAL,
            "skip",
            "What happens when a call concerns nobody, such as a search without hits: `skip` logs nothing, `log` logs an action without persons.");

    /** Size of one action. */
    public static final Key<Integer> CAPTURE_MAX_OBJECTS = Key.of(
            CAPTURE,
            "maxObjects",
            Types.integer(1, 100_000),
            Need.OPTIONAL,
            "1000",
            "Most persons in one action; a larger result becomes several actions.");

    /** Whether the executing organisation is always sent. */
    public static final Key<Boolean> CAPTURE_UITVOERDER_ALWAYS = Key.of(
            CAPTURE,
            "uitvoerderAlways",
            Types.BOOLEAN,
            Need.OPTIONAL,
            "false",
            "Whether `uitvoerder` is sent even when it is the responsible organisation itself.");

    private static final Section JOURNAL =
            ROOT.section("journal", Shape.KEYS, Need.REQUIRED, "Where actions wait until the register has them.");

    /** Where the journal is. */
    public static final Key<Path> JOURNAL_DIRECTORY = Key.of(
            JOURNAL,
            "directory",
            Types.FILE,
            Need.REQUIRED,
            null,
            "Directory of the journals, on a local disk. Made when it does not exist.");

    /** How much may wait. */
    public static final Key<Long> JOURNAL_MAX_SIZE = Key.of(
            JOURNAL,
            "maxSize",
            Types.sizeFrom(4),
            Need.OPTIONAL,
            "1GiB",
            "Most that this JVM's undelivered actions may take. When it is full, `onFailure` decides.");

    /** What appending guarantees. */
    public static final Key<Durability> JOURNAL_DURABILITY = Key.of(
            JOURNAL,
            "durability",
            OneOf.of(Durability.class, "disk"),
            Need.OPTIONAL,
            "process",
            "`process`: an action survives the death of the JVM at once, and a power failure after a second. (`disk` comes with a later version.)");

    /** How long a call may wait for room. */
    public static final Key<Duration> JOURNAL_MAX_WAIT = Key.of(
            JOURNAL,
            "maxWait",
            Types.timeSpan("1h", Duration.ofHours(1)),
            Need.OPTIONAL,
            "2s",
            "How long a call waits at most when the journal has no room or is not ready yet; then `onFailure` decides.");

    /** Room for refused actions. */
    public static final Key<Long> JOURNAL_MAX_DEAD_LETTERS = Key.of(
            JOURNAL,
            "maxDeadLetters",
            Types.size(),
            Need.OPTIONAL,
            "256MiB",
            "Most that actions refused by the register may take; beyond it they stay in the journal.");

    /** Whether the journal may be on a network. */
    public static final Key<Boolean> JOURNAL_ALLOW_NETWORK_FILE_SYSTEM = Key.of(
            JOURNAL,
            "allowNetworkFileSystem",
            Types.BOOLEAN,
            Need.OPTIONAL,
            "false",
            "Whether the directory may be on a network file system, where neither locks nor mapped files can be relied on.");

    static {
        JOURNAL.section("encryption", Shape.KEYS, Need.LATER, "Encryption of the journal.");
        ROOT.section("headers", Shape.KEYS, Need.LATER, "The logging headers of incoming and outgoing requests.");
    }

    private static final Section KILL_SWITCH = ROOT.section(
            "killSwitch",
            Shape.KEYS,
            Need.OPTIONAL,
            "How capture is switched off without a restart, by JMX or by a file.");

    /** What switches capture off by being there. */
    public static final Key<Path> KILL_SWITCH_FILE = Key.of(
            KILL_SWITCH,
            "file",
            Types.FILE,
            Need.OPTIONAL,
            null,
            "While this file exists, nothing is captured. Looked for each second. Default: `capture-off` in the applicatie's directory below"
                    + " `journal.directory`.");

    private static final Section SHUTDOWN =
            ROOT.section("shutdown", Shape.KEYS, Need.OPTIONAL, "What happens when the JVM ends.");

    /** How long delivery may go on at the end. */
    public static final Key<Duration> SHUTDOWN_TIMEOUT = Key.of(
            SHUTDOWN,
            "timeout",
            Types.timeSpan("1h", Duration.ofHours(1)),
            Need.OPTIONAL,
            "5s",
            "How long delivery goes on at most; what is left stays in the journal.");

    private static final Section LOG = ROOT.section("log", Shape.KEYS, Need.OPTIONAL, "The agent's own log.");

    /** What the agent's own log holds. */
    public static final Key<LogLevel> LOG_LEVEL = Key.of(
            LOG, "level", OneOf.of(LogLevel.class), Need.OPTIONAL, "info", "From which level on messages are written.");

    /** Where the agent's own log goes. */
    public static final Key<Path> LOG_FILE =
            Key.of(LOG, "file", Types.FILE, Need.OPTIONAL, null, "File of the agent's log. Default: standard error.");

    private Keys() {}

    /** The keys that become settings: those that are neither rules nor part of a named activity. */
    static List<Key<?>> settings() {
        List<Key<?>> keys = new ArrayList<>();
        collect(ROOT, keys);
        return Collections.unmodifiableList(keys);
    }

    private static void collect(Section section, List<Key<?>> keys) {
        for (Entry entry : section.entries()) {
            boolean aboutRules = entry == DEFAULTS || entry == ACTIVITEITEN || entry == ACTIES || entry == PERSONEN;
            if (entry instanceof Section && !aboutRules && !entry.later()) {
                collect((Section) entry, keys);
            } else if (entry instanceof Key && !entry.later()) {
                keys.add((Key<?>) entry);
            }
        }
    }
}
