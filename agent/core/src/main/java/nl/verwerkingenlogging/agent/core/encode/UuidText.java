package nl.verwerkingenlogging.agent.core.encode;

/** A UUID as its 36 characters, written without garbage. Without state. */
public final class UuidText {

    /** How many bytes the text takes. */
    public static final int LENGTH = 36;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

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
        int at = hex(high, 60, 32, target, offset);
        target[at++] = '-';
        at = hex(high, 28, 16, target, at);
        target[at++] = '-';
        at = hex(high, 12, 0, target, at);
        target[at++] = '-';
        at = hex(low, 60, 48, target, at);
        target[at++] = '-';
        hex(low, 44, 0, target, at);
    }

    private static int hex(long bits, int firstShift, int lastShift, byte[] target, int from) {
        int at = from;
        for (int shift = firstShift; shift >= lastShift; shift -= 4) {
            target[at++] = HEX[(int) (bits >>> shift) & 0xF];
        }
        return at;
    }
}
