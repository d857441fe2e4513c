package nl.verwerkingenlogging.agent.core.encode;

import java.nio.ByteBuffer;
import java.util.Arrays;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;

/** Where a record is put together: room for the header, then the body. Used by one thread at a time. */
final class BodyBuffer {

    private static final int FIRST = 2_048;

    private byte[] bytes = new byte[FIRST];
    private ByteBuffer view = ByteBuffer.wrap(bytes);
    private int size;

    /** Starts a record: nothing in it but the room for the header. */
    void clear() {
        size = ActiePayload.BODY;
    }

    /** The bytes so far; the array changes when the buffer grows. */
    byte[] bytes() {
        return bytes;
    }

    /** The same bytes for {@link ActiePayload#write}. */
    ByteBuffer view() {
        return view;
    }

    /** Length of the record so far, header included. */
    int size() {
        return size;
    }

    /** How large a record fits without growing. */
    int capacity() {
        return bytes.length;
    }

    /** Forgets everything behind a length. */
    void truncate(int length) {
        size = length;
    }

    /** Appends bytes as they are. */
    void raw(byte[] more) {
        ensure(more.length);
        System.arraycopy(more, 0, bytes, size, more.length);
        size += more.length;
    }

    /** Appends one byte. */
    void raw(char ascii) {
        ensure(1);
        bytes[size++] = (byte) ascii;
    }

    /** Appends a text without half surrogate pairs, escaped, without quotes. */
    void text(String text, int length) {
        ensure(length);
        size = JsonText.put(text, bytes, size);
    }

    /** Appends a UUID without quotes. */
    void uuid(long high, long low) {
        ensure(UuidText.LENGTH);
        UuidText.write(high, low, bytes, size);
        size += UuidText.LENGTH;
    }

    /** Leaves room for a number of bytes that are written later. */
    int reserve(int length) {
        ensure(length);
        int at = size;
        size += length;
        return at;
    }

    private void ensure(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
            view = ByteBuffer.wrap(bytes);
        }
    }
}
