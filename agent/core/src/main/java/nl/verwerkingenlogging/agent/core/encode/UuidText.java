package nl.verwerkingenlogging.agent.core.encode;

/** A UUID as its 36 characters, written without garbage. Without state. */
public final class UuidText {

    /** How many bytes the text takes. */
    public static final int LENGTH = 36;

    /** Two digits for each value of a byte. */
    private static final byte[] PAIRS = pairs();

    private UuidText() {}

    /**
     * Writes a UUID in lower case, as {@link java.util.UUID#toString()} does.
     *
     * @param high the most significant bits
     * @param low the least significant bits
     * @param target where to write
     * @param offset where in the target; {@link #LENGTH} bytes are written
     */
    public static void write(long high, long low, byte[] target, int offset) {
        int at = hex(high, 56, 32, target, offset);
        target[at++] = '-';
        at = hex(high, 24, 16, target, at);
        target[at++] = '-';
        at = hex(high, 8, 0, target, at);
        target[at++] = '-';
        at = hex(low, 56, 48, target, at);
        target[at++] = '-';
        hex(low, 40, 0, target, at);
    }

    private static int hex(long bits, int firstShift, int lastShift, byte[] target, int from) {
        int at = from;
        for (int shift = firstShift; shift >= lastShift; shift -= 8) {
            int pair = ((int) (bits >>> shift) & 0xFF) << 1;
            target[at++] = PAIRS[pair];
            target[at++] = PAIRS[pair + 1];
        }
        return at;
    }

    private static byte[] pairs() {
        byte[] pairs = new byte[512];
        for (int value = 0; value < 256; value++) {
            pairs[2 * value] = (byte) Character.forDigit(value >> 4, 16);
            pairs[2 * value + 1] = (byte) Character.forDigit(value & 0xF, 16);
        }
        return pairs;
    }
}
