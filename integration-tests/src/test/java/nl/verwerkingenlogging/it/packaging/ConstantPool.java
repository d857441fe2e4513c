package nl.verwerkingenlogging.it.packaging;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which types a class refers to. */
final class ConstantPool {

    private static final int BEFORE_THE_POOL = 8;

    private ConstantPool() {}

    /** The names of classes and the descriptors of members that the code uses, in internal form. */
    static Set<String> typesIn(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        try (DataInputStream in =
                new DataInputStream(new ByteArrayInputStream(bytes, BEFORE_THE_POOL, bytes.length - BEFORE_THE_POOL))) {
            int count = in.readUnsignedShort();
            String[] texts = new String[count];
            List<Integer> types = new ArrayList<>();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7, 16 -> types.add(in.readUnsignedShort());
                    case 8, 19, 20 -> in.readUnsignedShort();
                    case 12 -> {
                        in.readUnsignedShort();
                        types.add(in.readUnsignedShort());
                    }
                    case 3, 4, 9, 10, 11, 17, 18 -> in.readInt();
                    case 5, 6 -> {
                        in.readLong();
                        // A long or double takes two places.
                        i++;
                    }
                    case 15 -> {
                        in.readUnsignedByte();
                        in.readUnsignedShort();
                    }
                    default -> throw new IllegalStateException("Unknown tag " + tag);
                }
            }
            Set<String> names = new HashSet<>();
            types.forEach(index -> names.add(texts[index]));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
