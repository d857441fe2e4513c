package nl.verwerkingenlogging.agent.core.capture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes identifiers of values: which types are identifiers, what is removed and added, how long one may be (DESIGN 5, AMB-37, AMB-41). Calls no code of the
 * application.
 */
final class Identifiers {

    /** The longest identifier that the register takes, in code points. */
    static final int MAX_LENGTH = 40;

    private static final int FIRST_OF_8_DIGITS = 10_000_000;
    private static final int LAST_OF_8_DIGITS = 99_999_999;
    private static final int BITS_OF_LONGEST = 136;

    private Identifiers() {}

    /** The identifier as text. */
    static String text(Object value, PathReader at) throws CaptureFailure {
        return text(normalised(value, at), false);
    }

    /** The text of a normalised identifier, with or without the leading zero that an 8-digit number may need. */
    static String text(Object normalised, boolean pad) {
        if (normalised instanceof String) {
            return (String) normalised;
        }
        return pad ? "0" + normalised : normalised.toString();
    }

    /** The identifier as text without white space around it; as an Integer when it is a whole number of 8 digits, which may need a leading zero. */
    static Object normalised(Object value, PathReader at) throws CaptureFailure {
        if (value instanceof String) {
            return checked((String) value, at);
        }
        Object plain = plain(value, at);
        if (plain == null) {
            throw at.failure("an identifier is a text, a whole number or a UUID, not " + TypeText.of(value.getClass())
                    + hint(value.getClass()));
        }
        return plain instanceof String ? checked((String) plain, at) : plain;
    }

    /**
     * The text of a value of a type that identifiers have, unchanged; an Integer of 8 digits as it is; null for any other type. A subclass that the application
     * made of such a type is another type: its methods are the application's.
     */
    static Object plain(Object value, PathReader at) throws CaptureFailure {
        if (value instanceof CharSequence) {
            return PlatformClasses.contain(value.getClass()) ? characters((CharSequence) value, at) : null;
        }
        if (value instanceof UUID) {
            return value.toString();
        }
        if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
            return number(((Number) value).longValue());
        }
        if (value instanceof BigInteger || value instanceof BigDecimal) {
            return PlatformClasses.contain(value.getClass()) ? big((Number) value, at) : null;
        }
        if (value instanceof AtomicInteger) {
            return number(((AtomicInteger) value).get());
        }
        if (value instanceof AtomicLong) {
            return number(((AtomicLong) value).get());
        }
        return null;
    }

    /** Without the white space around it, as SQL's CHAR columns have it. Control characters count as white space, as they do for {@link String#trim}. */
    static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isSpace(text.charAt(start))) {
            start++;
        }
        while (end > start && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return c <= ' '
                || (c >= 0x7F && (Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)));
    }

    private static String checked(String value, PathReader at) throws CaptureFailure {
        String text = trimmed(value);
        if (text.isEmpty()) {
            throw at.failure("blank");
        }
        int length = 0;
        for (int i = 0; i < text.length(); length++) {
            if (length == MAX_LENGTH) {
                throw at.failure("longer than " + MAX_LENGTH + " characters");
            }
            int character = text.codePointAt(i);
            if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
                throw at.failure("half a character, which UTF-8 cannot carry");
            }
            i += Character.charCount(character);
        }
        return text;
    }

    private static String characters(CharSequence value, PathReader at) throws CaptureFailure {
        try {
            return value.toString();
        } catch (RuntimeException changedMeanwhile) {
            throw at.failure("a " + TypeText.of(value.getClass()) + " could not be read", changedMeanwhile);
        }
    }

    private static Object number(long value) {
        if (value >= FIRST_OF_8_DIGITS && value <= LAST_OF_8_DIGITS) {
            return (int) value;
        }
        return Long.toString(value);
    }

    private static Object big(Number value, PathReader at) throws CaptureFailure {
        BigInteger whole = value instanceof BigDecimal ? whole((BigDecimal) value, at) : (BigInteger) value;
        if (whole.bitLength() > BITS_OF_LONGEST) {
            // Writing out a number of a million digits takes seconds.
            throw at.failure("longer than " + MAX_LENGTH + " characters");
        }
        return whole.bitLength() < Long.SIZE ? number(whole.longValue()) : whole.toString();
    }

    private static BigInteger whole(BigDecimal value, PathReader at) throws CaptureFailure {
        if (value.signum() == 0) {
            return BigInteger.ZERO;
        }
        BigDecimal shortest = value.stripTrailingZeros();
        if (shortest.scale() > 0) {
            throw at.failure("a number with a fraction");
        }
        if ((long) shortest.precision() - shortest.scale() > MAX_LENGTH) {
            throw at.failure("longer than " + MAX_LENGTH + " characters");
        }
        return shortest.toBigIntegerExact();
    }

    private static String hint(Class<?> type) {
        switch (ContainerKind.of(type)) {
            case SINGLE:
                return TypeText.properties(type);
            case LAZY:
            case ONE_SHOT:
                return ": reading it would take its elements from the application";
            default:
                return "; [*] reads its elements";
        }
    }
}
