package nl.verwerkingenlogging.agent.core.config;

import java.util.regex.Pattern;

/**
 * Knows which texts without quotes YAML 1.1 or 1.2 gives another type, and so perhaps another value: {@code 00000099000000001000} loses its zeros,
 * {@code 4.10} becomes 4.1, {@code 12:30} becomes 750, {@code no} becomes false. We take no part in that, but every other tool that reads the file may.
 */
final class PlainScalars {

    private static final Pattern NULL = Pattern.compile("~|null|Null|NULL|");
    private static final Pattern BOOLEAN =
            Pattern.compile("y|Y|yes|Yes|YES|n|N|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt \\t].*)?");
    private static final Pattern SEXAGESIMAL = Pattern.compile("[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\\.[0-9_]*)?");
    private static final Pattern HEX_OR_BINARY = Pattern.compile("[-+]?0(x[0-9a-fA-F_]+|o[0-7_]+|b[01_]+)");
    private static final Pattern OCTAL = Pattern.compile("[-+]?0[0-7_]+");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\.[0-9][0-9_]*|[0-9][0-9_]*(\\.[0-9_]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern SPECIAL_NUMBER = Pattern.compile("[-+]?\\.(inf|Inf|INF)|\\.(nan|NaN|NAN)");

    private PlainScalars() {}

    /**
     * What YAML makes of a text without quotes.
     *
     * @return what it is read as, such as {@code a boolean}; null when it is read as the text that it is
     */
    static String readAs(String text) {
        if (NULL.matcher(text).matches()) {
            return "no value";
        } else if (BOOLEAN.matcher(text).matches()) {
            return "a boolean";
        } else if (DATE.matcher(text).matches()) {
            return "a date";
        } else if (SEXAGESIMAL.matcher(text).matches()) {
            return "a number in base 60";
        } else if (OCTAL.matcher(text).matches()) {
            return "a number, perhaps an octal one";
        } else if (HEX_OR_BINARY.matcher(text).matches()
                || NUMBER.matcher(text).matches()
                || SPECIAL_NUMBER.matcher(text).matches()) {
            return "a number";
        }
        return "=".equals(text) || "<<".equals(text) ? "a special value" : null;
    }
}
