package nl.verwerkingenlogging.agent.core.config;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.verwerkingenlogging.agent.core.model.Formats;

/** The types of technical values. */
final class Types {

    /** Yes or no. */
    static final ValueType<Boolean> BOOLEAN = new ValueType<Boolean>("true or false", true) {
        @Override
        Boolean parse(String text) throws InvalidValueException {
            if ("true".equals(text) || "false".equals(text)) {
                return Boolean.valueOf(text);
            }
            String lower = text.toLowerCase(Locale.ROOT);
            boolean yes = lower.matches("true|yes|y|on|1|ja");
            boolean no = lower.matches("false|no|n|off|0|nee");
            throw invalid("is not a boolean", yes || no ? "did you mean " + yes + "?" : null);
        }

        @Override
        ObjectNode schema() {
            return JsonNodeFactory.instance.objectNode().put("type", "boolean");
        }
    };

    /** A file or a directory. */
    static final ValueType<Path> FILE = new ValueType<Path>("a path", false) {
        @Override
        Path parse(String text) throws InvalidValueException {
            // A stray line break, say of a secret's file that was read into a variable, would be part of the name.
            if (Formats.isBlank(text) || text.chars().anyMatch(Character::isISOControl)) {
                throw invalid("is blank or holds a control character", null);
            }
            try {
                return Paths.get(text);
            } catch (InvalidPathException malformed) {
                throw invalid("is not a path: " + malformed.getReason(), null);
            }
        }
    };

    /** Where the register is. */
    static final ValueType<URI> URL =
            new ValueType<URI>("an http or https URL, such as https://register.example.nl/api/v1", false) {
                @Override
                URI parse(String text) throws InvalidValueException {
                    URI url = uri(text);
                    String scheme =
                            url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
                    if (!"http".equals(scheme) && !"https".equals(scheme)) {
                        throw invalid("is not an http or https URL", null);
                    }
                    if (url.getRawUserInfo() != null) {
                        throw invalid("holds credentials", "use register.auth");
                    }
                    if (url.getHost() == null) {
                        throw invalid("has no valid host name", null);
                    }
                    if (url.getRawQuery() != null || url.getRawFragment() != null) {
                        throw invalid("has a query or fragment", "leave out what follows ? or #");
                    }
                    if (url.getPort() > 65_535) {
                        throw invalid("has a port beyond 65535", null);
                    }
                    return url;
                }

                private URI uri(String text) throws InvalidValueException {
                    if (text.length() > Formats.MAX_URI) {
                        throw invalid("is too long", null);
                    }
                    try {
                        return new URI(text);
                    } catch (URISyntaxException malformed) {
                        throw invalid(
                                "is not a URL: " + malformed.getReason() + " (character " + (malformed.getIndex() + 1)
                                        + ")",
                                null);
                    }
                }

                @Override
                ObjectNode schema() {
                    return super.schema().put("format", "uri").put("pattern", "^[hH][tT][tT][pP][sS]?://");
                }
            };

    /** A bearer token. Anything else than visible ASCII would break, or forge, the header it is sent in. */
    static final ValueType<String> TOKEN = new ValueType<String>("a token of visible ASCII characters", false) {
        @Override
        String parse(String text) throws InvalidValueException {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                    throw invalid(
                            "cannot be sent as a token: character " + (i + 1)
                                    + " is white space, a control character or not ASCII",
                            null);
                }
            }
            return text;
        }
    };

    /** A secret or password: any text on one line. */
    static final ValueType<String> SECRET = new ValueType<String>("a text on one line", false) {
        @Override
        String parse(String text) throws InvalidValueException {
            if (text.chars().anyMatch(Character::isISOControl)) {
                throw invalid("holds a line break or another control character", null);
            }
            return text;
        }
    };

    /** The name of a machine, or its address. */
    static final ValueType<String> HOST =
            new ValueType<String>("a host name or address, without scheme or port", false) {
                @Override
                String parse(String text) throws InvalidValueException {
                    if (!text.matches("[A-Za-z0-9._-]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
                        throw invalid("is not a host name", null);
                    }
                    return text;
                }
            };

    private static final Pattern AMOUNT = Pattern.compile("([0-9]+)\\s*([A-Za-z]*)");

    private Types() {}

    /** A whole number. */
    static ValueType<Integer> integer(int min, int max) {
        return new ValueType<Integer>("a whole number from " + min + " to " + max, true) {
            @Override
            Integer parse(String text) throws InvalidValueException {
                if (!text.matches("0|[1-9][0-9]{0,9}")) {
                    throw invalid("is not a plain whole number", null);
                }
                long number = Long.parseLong(text);
                if (number < min || number > max) {
                    throw invalid("is out of range", null);
                }
                return (int) number;
            }

            @Override
            ObjectNode schema() {
                return JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "integer")
                        .put("minimum", min)
                        .put("maximum", max);
            }
        };
    }

    /** A number of bytes. */
    static ValueType<Long> size() {
        return size("a size in KiB, MiB or GiB", 0);
    }

    /** A number of bytes of at least some number of MiB. */
    static ValueType<Long> sizeFrom(int minimumMib) {
        return size("a size of at least " + minimumMib + "MiB, in KiB, MiB or GiB", minimumMib * factor("MiB"));
    }

    private static ValueType<Long> size(String expectation, long minimumBytes) {
        return new ValueType<Long>(expectation, true) {
            @Override
            Long parse(String text) throws InvalidValueException {
                Matcher amount = AMOUNT.matcher(text);
                if (!amount.matches()) {
                    throw invalid("is not a size", null);
                }
                String unit = amount.group(2);
                long factor = factor(unit);
                if (factor == 0) {
                    boolean decimal = unit.matches("[kKmMgG][bB]?");
                    String proposal = decimal ? unit.substring(0, 1).toUpperCase(Locale.ROOT) + "iB" : "MiB";
                    throw invalid(
                            unit.isEmpty() ? "has no unit" : "has an unknown unit",
                            "did you mean " + amount.group(1) + proposal + "?");
                }
                // Four digits less than a long has: no product below can overflow.
                if (amount.group(1).length() > 9) {
                    throw invalid("is too large", null);
                }
                long bytes = Long.parseLong(amount.group(1)) * factor;
                if (bytes < minimumBytes) {
                    throw invalid("is too small", null);
                }
                return bytes;
            }

            @Override
            ObjectNode schema() {
                return super.schema().put("pattern", "^[0-9]+ *(KiB|MiB|GiB)$");
            }
        };
    }

    private static long factor(String unit) {
        switch (unit) {
            case "KiB":
                return 1024L;
            case "MiB":
                return 1024L * 1024;
            case "GiB":
                return 1024L * 1024 * 1024;
            default:
                return 0;
        }
    }

    /** A time span up to some maximum. */
    static ValueType<Duration> timeSpan(String maximum, Duration longest) {
        return new ValueType<Duration>("a time in ms, s, m or h, such as 2s, of at most " + maximum, true) {
            @Override
            Duration parse(String text) throws InvalidValueException {
                Matcher amount = AMOUNT.matcher(text);
                if (!amount.matches()) {
                    throw invalid("is not a time", null);
                }
                long millis = millis(amount.group(2));
                if (millis == 0) {
                    throw invalid(
                            amount.group(2).isEmpty() ? "has no unit" : "has an unknown unit",
                            "did you mean " + amount.group(1) + "s?");
                }
                // Nine digits of hours still fit a long of milliseconds.
                if (amount.group(1).length() > 9) {
                    throw invalid("is too long", null);
                }
                Duration span = Duration.ofMillis(Long.parseLong(amount.group(1)) * millis);
                if (span.compareTo(longest) > 0) {
                    throw invalid("is too long", null);
                }
                return span;
            }

            @Override
            ObjectNode schema() {
                return super.schema().put("pattern", "^[0-9]+ *(ms|s|m|h)$");
            }
        };
    }

    private static long millis(String unit) {
        switch (unit) {
            case "ms":
                return 1;
            case "s":
                return 1000;
            case "m":
                return 60_000;
            case "h":
                return 3_600_000;
            default:
                return 0;
        }
    }
}
