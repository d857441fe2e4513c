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
            OneOf.of(RegisterDialect.class, "objectType"),
            Need.OPTIONAL,
            "standard",
            "What the register understands: `standard`. (`objectType` comes with a later version.)");

    private static final Section AUTH =
            REGISTER.section("auth", Shape.KEYS, Need.OPTIONAL, "How the agent identifies itself to the register.");

    /** How the agent identifies itself. */
    public static final Key<AuthType> REGISTER_AUTH_TYPE = Key.of(
            AUTH,
            "type",
            OneOf.of(AuthType.class, "zgw", "oauth2"),
            Need.OPTIONAL,
            "none",
            "`none`, or `bearer` with exactly one of `token` and `tokenFile`. (`zgw` and `oauth2` come with a later version.)");

    /** The token itself. */
    public static final Key<String> REGISTER_AUTH_TOKEN =
            Key.secret(AUTH, "token", Types.TOKEN, "The bearer token itself. Never shown in a log or message.");

    /** Where the token is. */
    public static final Key<Path> REGISTER_AUTH_TOKEN_FILE =
            Key.of(AUTH, "tokenFile", Types.FILE, Need.OPTIONAL, null, "File that holds the bearer token.");

    static {
        Key.of(AUTH, "clientId", TextTypes.NAME, Need.LATER, null, "For `zgw` and `oauth2`.");
        Key.of(AUTH, "secretFile", Types.FILE, Need.LATER, null, "For `zgw` and `oauth2`.");
        Key.of(AUTH, "tokenUrl", Types.URL, Need.LATER, null, "For `oauth2`.");
    }

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
