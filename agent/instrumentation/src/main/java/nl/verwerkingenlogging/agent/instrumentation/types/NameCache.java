package nl.verwerkingenlogging.agent.instrumentation.types;

import java.nio.charset.StandardCharsets;

/**
 * The names that class files have in common, such as those of superclasses and annotations, so that most need not be made again out of their bytes. As large as it
 * is made; a name takes the place of another one. Thread-safe without a lock: two threads may make the same name at once.
 */
final class NameCache {

    private static final int SIZE = 1024;

    private final Entry[] entries = new Entry[SIZE];

    /** A name and its bytes. Immutable, so that whoever sees it sees all of it. */
    private static final class Entry {

        private final byte[] bytes;
        private final String name;

        Entry(byte[] bytes, String name) {
            this.bytes = bytes;
            this.name = name;
        }

        boolean isOf(byte[] file, int from, int length) {
            if (bytes.length != length) {
                return false;
            }
            // Names differ at their ends sooner than at their beginnings.
            for (int i = length - 1; i >= 0; i--) {
                if (bytes[i] != file[from + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    /**
     * The binary name that stands in a class file. One that is not plain ASCII comes through too but for supplementary characters, which no name of a rule has.
     *
     * @param file the class file
     * @param from where the name begins, in the JVM's form
     * @param length how many bytes it has
     */
    String name(byte[] file, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + file[i];
        }
        int place = (hash ^ hash >>> 16) & (SIZE - 1);
        Entry entry = entries[place];
        if (entry != null && entry.isOf(file, from, length)) {
            return entry.name;
        }
        String name = new String(file, from, length, StandardCharsets.UTF_8).replace('/', '.');
        byte[] bytes = new byte[length];
        System.arraycopy(file, from, bytes, 0, length);
        entries[place] = new Entry(bytes, name);
        return name;
    }
}
