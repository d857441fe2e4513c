package nl.verwerkingenlogging.register.domain;

import java.util.regex.Pattern;

/**
 * How long an entry is kept, as text. The register keeps what it was sent, literally (AMB-07), so this only judges the form.
 *
 * <p>A grammar of our own, because neither {@link java.time.Period} nor {@link java.time.Duration} reads the standard's own example
 * {@code P3Y6M4DT12H30M5S}. A negative period would expire before it began, so it is no bewaartermijn. Nine digits per number keep every
 * value computable.
 */
public final class Bewaartermijn {

    private static final Pattern DUUR =
            Pattern.compile("P(?=[0-9T])([0-9]{1,9}Y)?([0-9]{1,9}M)?([0-9]{1,9}W)?([0-9]{1,9}D)?"
                    + "(T(?=[0-9])([0-9]{1,9}H)?([0-9]{1,9}M)?([0-9]{1,9}(\\.[0-9]{1,9})?S)?)?");

    /** The standard's pictures write {@code 150} for a hundred and fifty years (AMB-07). */
    private static final Pattern JAREN = Pattern.compile("[1-9][0-9]{0,8}");

    private Bewaartermijn() {}

    /**
     * Whether a text is an xs:duration (weeks allowed too) or a bare number of years.
     *
     * @param text what a client sent; not null
     * @return whether it can be kept as bewaartermijn
     */
    public static boolean isGeldig(String text) {
        return DUUR.matcher(text).matches() || JAREN.matcher(text).matches();
    }
}
