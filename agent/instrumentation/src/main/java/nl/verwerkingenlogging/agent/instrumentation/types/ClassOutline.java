package nl.verwerkingenlogging.agent.instrumentation.types;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The little of a class file that tells for almost every class that no rule is about it: the names above it and the annotations on it and its methods. Asked of every
 * class that is loaded, so it jumps over everything else and makes as few objects as it can (JVMS 4). Immutable.
 */
public final class ClassOutline {

    private static final int UTF8 = 1;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int FIRST_ENTRY = 10;
    private static final byte[] ANNOTATIONS = "RuntimeVisibleAnnotations".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PARAMETER_ANNOTATIONS =
            "RuntimeVisibleParameterAnnotations".getBytes(StandardCharsets.US_ASCII);

    private final List<String> supertypes;
    private final List<String> annotations;
    private final boolean hinted;

    /**
     * Texts in a constant pool that tell whether a class can declare any of some methods: the name and the descriptor of each method that it declares stand there.
     * Immutable.
     */
    public static final class Hints {

        private final byte[][] texts;
        /** Whether a text of some length is among them. */
        private final boolean[] lengths;

        /**
         * Makes hints.
         *
         * @param hints names and descriptors in the JVM's form; one of them has to stand in the constant pool
         */
        public Hints(Collection<String> hints) {
            this.texts = new byte[hints.size()][];
            int longest = 0;
            int i = 0;
            for (String text : hints) {
                texts[i] = text.getBytes(StandardCharsets.UTF_8);
                longest = Math.max(longest, texts[i].length);
                i++;
            }
            this.lengths = new boolean[longest + 1];
            for (byte[] text : texts) {
                lengths[text.length] = true;
            }
        }

        private boolean mayBe(int length) {
            return length < lengths.length && lengths[length];
        }

        private boolean contain(byte[] file, int entry) {
            for (byte[] text : texts) {
                if (is(file, entry, text)) {
                    return true;
                }
            }
            return false;
        }
    }

    private ClassOutline(List<String> supertypes, List<String> annotations, boolean hinted) {
        this.supertypes = supertypes;
        this.annotations = annotations;
        this.hinted = hinted;
    }

    /**
     * Reads an outline.
     *
     * @param classFile a class file
     * @param hints what to look for in its constant pool
     * @return what was read
     * @throws IndexOutOfBoundsException when the bytes are not a class file
     */
    public static ClassOutline of(byte[] classFile, Hints hints) {
        return new Reader(classFile, hints).read();
    }

    /**
     * The superclass and the interfaces that the class names itself.
     *
     * @return an unmodifiable list of binary names
     */
    public List<String> supertypes() {
        return supertypes;
    }

    /**
     * The annotations on the class, its methods and their parameters that are kept at run time, those on fields left out.
     *
     * @return an unmodifiable list of binary names, each once
     */
    public List<String> annotations() {
        return annotations;
    }

    /**
     * Whether one of the hints stands in the constant pool.
     *
     * @return false when the class certainly does not declare one of their methods
     */
    public boolean isHinted() {
        return hinted;
    }

    private static boolean is(byte[] file, int entry, byte[] text) {
        if (unsignedShort(file, entry + 1) != text.length) {
            return false;
        }
        for (int i = 0; i < text.length; i++) {
            if (file[entry + 3 + i] != text[i]) {
                return false;
            }
        }
        return true;
    }

    private static int unsignedShort(byte[] bytes, int index) {
        return (bytes[index] & 0xFF) << 8 | (bytes[index + 1] & 0xFF);
    }

    /** Walks over one class file. */
    private static final class Reader {

        private final byte[] file;
        private final Hints hints;
        private boolean hinted;
        private final int[] entries;
        private final List<String> annotations = new ArrayList<>(0);
        private int[] seen = new int[8];
        private int seenCount;
        private int at = FIRST_ENTRY;

        Reader(byte[] classFile, Hints hints) {
            this.file = classFile;
            this.hints = hints;
            this.entries = new int[unsignedShort(classFile, FIRST_ENTRY - 2)];
        }

        ClassOutline read() {
            boolean annotated = constantPool();
            // Access flags and the class itself.
            at += 4;
            List<String> supertypes = supertypes();
            if (annotated) {
                members(false);
                members(true);
                attributes(true);
            }
            return new ClassOutline(
                    Collections.unmodifiableList(supertypes), Collections.unmodifiableList(annotations), hinted);
        }

        /** Notes where the entries are; returns whether anything can carry annotations. */
        private boolean constantPool() {
            boolean annotated = false;
            for (int i = 1; i < entries.length; i++) {
                entries[i] = at;
                int tag = file[at];
                if (tag == UTF8) {
                    int length = unsignedShort(file, at + 1);
                    if (length == ANNOTATIONS.length || length == PARAMETER_ANNOTATIONS.length) {
                        annotated |= isAnnotations(at) || isParameterAnnotations(at);
                    }
                    if (hints.mayBe(length)) {
                        hinted |= hints.contain(file, at);
                    }
                    at += 3 + length;
                } else {
                    at += size(tag);
                    if (tag == LONG || tag == DOUBLE) {
                        i++;
                    }
                }
            }
            return annotated;
        }

        private List<String> supertypes() {
            int superclass = nextShort();
            int count = nextShort();
            List<String> names = new ArrayList<>(count + 1);
            if (superclass != 0) {
                names.add(className(superclass));
            }
            for (int i = 0; i < count; i++) {
                names.add(className(nextShort()));
            }
            return names;
        }

        /** Fields or methods. */
        private void members(boolean read) {
            int count = nextShort();
            for (int i = 0; i < count; i++) {
                // Access flags, name and descriptor.
                at += 6;
                attributes(read);
            }
        }

        private void attributes(boolean read) {
            int count = nextShort();
            for (int i = 0; i < count; i++) {
                int name = entries[nextShort()];
                int length = nextShort() << 16 | nextShort();
                int end = at + length;
                if (read && isAnnotations(name)) {
                    annotations();
                } else if (read && isParameterAnnotations(name)) {
                    int parameters = file[at++] & 0xFF;
                    for (int parameter = 0; parameter < parameters; parameter++) {
                        annotations();
                    }
                }
                at = end;
            }
        }

        private void annotations() {
            int count = nextShort();
            for (int i = 0; i < count; i++) {
                note(nextShort());
                skipElements();
            }
        }

        private void skipElements() {
            int count = nextShort();
            for (int i = 0; i < count; i++) {
                at += 2;
                skipValue();
            }
        }

        private void skipValue() {
            int tag = file[at++];
            if (tag == 'e') {
                at += 4;
            } else if (tag == '@') {
                at += 2;
                skipElements();
            } else if (tag == '[') {
                int count = nextShort();
                for (int i = 0; i < count; i++) {
                    skipValue();
                }
            } else {
                at += 2;
            }
        }

        /** Most annotations of a class are the same few. */
        private void note(int descriptor) {
            for (int i = 0; i < seenCount; i++) {
                if (seen[i] == descriptor) {
                    return;
                }
            }
            if (seenCount == seen.length) {
                seen = Arrays.copyOf(seen, seenCount * 2);
            }
            seen[seenCount++] = descriptor;
            String text = text(descriptor);
            annotations.add(text.substring(1, text.length() - 1));
        }

        private String className(int index) {
            return text(unsignedShort(file, entries[index] + 1));
        }

        /** A name in its binary form. A name that is not plain ASCII comes through too but for supplementary characters, which no name of a rule has. */
        private String text(int index) {
            int entry = entries[index];
            String text = new String(file, entry + 3, unsignedShort(file, entry + 1), StandardCharsets.UTF_8);
            return text.replace('/', '.');
        }

        private boolean isAnnotations(int entry) {
            return is(file, entry, ANNOTATIONS);
        }

        private boolean isParameterAnnotations(int entry) {
            return is(file, entry, PARAMETER_ANNOTATIONS);
        }

        private int nextShort() {
            int value = unsignedShort(file, at);
            at += 2;
            return value;
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
    }
}
