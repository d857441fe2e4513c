package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.nio.charset.StandardCharsets;
import java.util.Collection;

/**
 * Tells by the texts in a class file's constant pool whether the class can declare any of some methods: the name and the descriptor of each method that it declares
 * stand there. Looking above a class means finding and reading other class files, and almost every class is spared that here. Immutable.
 */
final class ConstantPoolHints {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int FIRST_ENTRY = 10;

    private final byte[][] texts;
    /** Whether a text of some length is among them. */
    private final boolean[] lengths;

    /**
     * Makes hints.
     *
     * @param texts names and descriptors; one of them has to stand in the constant pool
     */
    ConstantPoolHints(Collection<String> texts) {
        this.texts = new byte[texts.size()][];
        int i = 0;
        for (String text : texts) {
            this.texts[i++] = text.getBytes(StandardCharsets.UTF_8);
        }
        int longest = 0;
        for (byte[] text : this.texts) {
            longest = Math.max(longest, text.length);
        }
        this.lengths = new boolean[longest + 1];
        for (byte[] text : this.texts) {
            lengths[text.length] = true;
        }
    }

    /**
     * Whether a class can declare one of the methods. Walks over the constant pool (JVMS 4.4).
     *
     * @param classFile a class file
     * @return false when it certainly cannot
     */
    boolean mayDeclare(byte[] classFile) {
        int count = unsignedShort(classFile, FIRST_ENTRY - 2);
        int at = FIRST_ENTRY;
        for (int i = 1; i < count; i++) {
            int tag = classFile[at];
            if (tag == UTF8) {
                int length = unsignedShort(classFile, at + 1);
                if (length < lengths.length && lengths[length] && isHint(classFile, at + 3, length)) {
                    return true;
                }
                at += 3 + length;
            } else {
                at += size(tag);
                if (tag == LONG || tag == DOUBLE) {
                    i++;
                }
            }
        }
        return false;
    }

    private boolean isHint(byte[] classFile, int offset, int length) {
        for (byte[] text : texts) {
            if (length == text.length && startsWith(classFile, offset, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] classFile, int offset, byte[] text) {
        for (int i = 0; i < text.length; i++) {
            if (classFile[offset + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int size(int tag) {
        switch (tag) {
            case 7:
            case 8:
            case 16:
            case 19:
            case 20:
                return 3;
            case 15:
                return 4;
            case LONG:
            case DOUBLE:
                return 9;
            default:
                return 5;
        }
    }

    private static int unsignedShort(byte[] classFile, int at) {
        return (classFile[at] & 0xFF) << 8 | (classFile[at + 1] & 0xFF);
    }
}
