package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.time.Duration;
import java.util.Date;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Applications of twenty years old hold such values. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "UnnecessaryStringBuilder"})
class IdentifiersTest {

    static Stream<Arguments> accepted() {
        UUID uuid = UUID.fromString("5f0bef4c-f66f-4311-84a5-19e8bf359eaf");
        return Stream.of(
                arguments("A-1", "A-1"),
                arguments("  9999\t\n", "9999"),
                arguments("\u00a0\u2003 9999 \u3000\u0085\u0000", "9999"),
                arguments("a b", "a b"),
                arguments(new StringBuilder("12"), "12"),
                arguments(new StringBuffer(" 12"), "12"),
                arguments(CharBuffer.wrap("12"), "12"),
                arguments((byte) 7, "7"),
                arguments((short) 7, "7"),
                arguments(999993654, "999993654"),
                arguments(999993654L, "999993654"),
                arguments(-3, "-3"),
                arguments(Long.MAX_VALUE, "9223372036854775807"),
                arguments(new BigInteger("99999999999999999999"), "99999999999999999999"),
                arguments(new BigDecimal("999993654"), "999993654"),
                arguments(new BigDecimal("999993654.00"), "999993654"),
                arguments(new BigDecimal("1E+3"), "1000"),
                arguments(new BigDecimal("0.0"), "0"),
                arguments(new AtomicInteger(5), "5"),
                arguments(new AtomicLong(5), "5"),
                arguments(uuid, "5f0bef4c-f66f-4311-84a5-19e8bf359eaf"),
                arguments("\uD83D\uDE00".repeat(40), "\uD83D\uDE00".repeat(40)),
                arguments("x".repeat(40) + "   ", "x".repeat(40)));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void textsWholeNumbersAndUuidsAreIdentifiers(Object value, String expected) throws CaptureFailure {
        assertThat(Plans.identifiers("arg0", value)).containsExactly(expected);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", "blank"),
                arguments("\u00a0\u2003", "blank"),
                arguments("x".repeat(41), "longer than 40 characters"),
                arguments("\uD83D\uDE00".repeat(41), "longer than 40 characters"),
                arguments(new BigInteger("9".repeat(41)), "longer than 40 characters"),
                arguments(new BigDecimal("1E+1000000000"), "longer than 40 characters"),
                arguments("9999\uD83D", "half a character, which UTF-8 cannot carry"),
                arguments(new BigDecimal("12.5"), "a number with a fraction"),
                arguments(12.0, "not java.lang.Double"),
                arguments(true, "not java.lang.Boolean"),
                arguments('x', "not java.lang.Character"),
                arguments(Thread.State.NEW, "not java.lang.Thread$State"),
                arguments(new Object(), "not java.lang.Object"),
                arguments(Duration.ZERO, "not java.time.Duration; it has nano, "),
                arguments(new Date(0), "not java.util.Date; it has "),
                arguments(new char[] {'1'}, "not char[]; [*] reads its elements"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void anythingElseIsAFailure(Object value, String message) {
        assertThatThrownBy(() -> Plans.identifiers("arg0", value))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("arg0: ")
                .hasMessageContaining(message);
    }

    @Test
    void classesThatTheApplicationMadeOfTheseTypesAreNotAsked() {
        CharSequence own = new CharSequence() {
            @Override
            public int length() {
                throw new AssertionError();
            }

            @Override
            public char charAt(int index) {
                throw new AssertionError();
            }

            @Override
            public CharSequence subSequence(int start, int end) {
                throw new AssertionError();
            }

            @Override
            public String toString() {
                throw new AssertionError();
            }
        };
        BigDecimal number = new OwnNumber();
        assertThatThrownBy(() -> Plans.identifiers("arg0", own)).isInstanceOf(CaptureFailure.class);
        assertThatThrownBy(() -> Plans.identifiers("arg0", number)).isInstanceOf(CaptureFailure.class);
    }

    private static final class OwnNumber extends BigDecimal {

        private static final long serialVersionUID = 1L;

        OwnNumber() {
            super("1");
        }

        @Override
        public int signum() {
            throw new AssertionError();
        }
    }

    @Test
    void aWholeNumberOfEightDigitsIsABsnThatLostItsZero() throws CaptureFailure {
        assertThat(bsn("BSN", true, 12345678)).isEqualTo("012345678");
        assertThat(bsn("BSN", true, 12345678L)).isEqualTo("012345678");
        assertThat(bsn("BSN", true, new BigDecimal("12345678.0"))).isEqualTo("012345678");
        assertThat(bsn("BSN", true, BigInteger.valueOf(12345678))).isEqualTo("012345678");
        assertThat(bsn("BSN", true, 10_000_000)).isEqualTo("010000000");
        assertThat(bsn("BSN", true, 99_999_999)).isEqualTo("099999999");
    }

    @Test
    void nothingElseIsPadded() throws CaptureFailure {
        assertThat(bsn("BSN", true, "12345678")).isEqualTo("12345678");
        assertThat(bsn("BSN", true, 1234567)).isEqualTo("1234567");
        assertThat(bsn("BSN", true, 123456789)).isEqualTo("123456789");
        assertThat(bsn("BSN", true, -12345678)).isEqualTo("-12345678");
        assertThat(bsn("Personeelsnummer", true, 12345678)).isEqualTo("12345678");
        assertThat(bsn("BSN", false, 12345678)).isEqualTo("12345678");
    }

    private static String bsn(String soort, boolean pad, Object value) throws CaptureFailure {
        CapturePlan plan = Plans.rule().betrokkene(soort, "arg0").padBsn(pad).compiled();
        return Plans.call(plan, null, new Object[] {value, null}, null).get(0);
    }
}
