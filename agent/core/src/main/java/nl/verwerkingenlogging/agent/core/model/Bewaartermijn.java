package nl.verwerkingenlogging.agent.core.model;

import java.util.regex.Pattern;

/**
 * How long a log entry is kept: the grammar of xs:duration and the weeks of ISO 8601. Neither {@code java.time.Period} nor
 * {@code java.time.Duration} reads the standard's own example {@code P3Y6M4DT12H30M5S} (AMB-07). A sign is refused: nothing is kept for a negative time.
 */
public final class Bewaartermijn {

    /** A duration, as a regular expression for the whole text. */
    public static final String PATTERN = "P(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?"
            + "(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+(\\.[0-9]+)?S)?)?";

    private static final Pattern DURATION = Pattern.compile(PATTERN);
    private static final Pattern YEARS = Pattern.compile("[1-9][0-9]*");

    private Bewaartermijn() {}

    /**
     * Whether a text is a duration that the register takes.
     *
     * @param text the text
     * @return true when it follows the grammar
     */
    public static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    /**
     * Whether a text is the other form that the standard's pictures use: a bare number of years.
     *
     * @param text the text
     * @return true for a positive whole number without leading zero
     */
    public static boolean isYears(String text) {
        return YEARS.matcher(text).matches();
    }

    /**
     * Reads what somebody wrote. A duration is left exactly as it is, a bare number n becomes {@code PnY} (AMB-07).
     *
     * @param text the text
     * @return the duration to send, or null when it is neither
     */
    public static String parse(String text) {
        if (isDuration(text)) {
            return text;
        }
        return isYears(text) ? "P" + text + "Y" : null;
    }
}
