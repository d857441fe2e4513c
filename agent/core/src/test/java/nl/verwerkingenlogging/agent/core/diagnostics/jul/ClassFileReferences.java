package nl.verwerkingenlogging.agent.core.diagnostics.jul;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** What the constant pool of a class file refers to. */
final class ClassFileReferences {

    /** A field or method of a class. */
    record Member(String owner, String name, String descriptor, boolean field) {}

    private final List<String> texts = new ArrayList<>();
    private final List<String> classes = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    private ClassFileReferences() {}

    /** All texts, among them every descriptor and signature. */
    List<String> texts() {
        return texts;
    }

    /** The internal names of the classes. */
    List<String> classes() {
        return classes;
    }

    List<Member> members() {
        return members;
    }

    static ClassFileReferences read(InputStream stream) throws IOException {
        DataInputStream in = new DataInputStream(stream);
        if (in.readInt() != 0xCAFEBABE) {
            throw new IOException("not a class file");
        }
        in.skipNBytes(4);
        int count = in.readUnsignedShort();
        String[] text = new String[count];
        int[] tag = new int[count];
        int[] first = new int[count];
        int[] second = new int[count];
        for (int i = 1; i < count; i++) {
            tag[i] = in.readUnsignedByte();
            switch (tag[i]) {
                case 1 -> text[i] = in.readUTF();
                case 3, 4 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> first[i] = in.readUnsignedShort();
                case 15 -> in.skipNBytes(3);
                case 9, 10, 11, 12, 17, 18 -> {
                    first[i] = in.readUnsignedShort();
                    second[i] = in.readUnsignedShort();
                }
                default -> throw new IOException("constant pool tag " + tag[i]);
            }
        }
        ClassFileReferences references = new ClassFileReferences();
        for (int i = 1; i < count; i++) {
            switch (tag[i]) {
                case 1 -> references.texts.add(text[i]);
                case 7 -> references.classes.add(text[first[i]]);
                case 9, 10, 11 ->
                    references.members.add(new Member(
                            text[first[first[i]]], text[first[second[i]]], text[second[second[i]]], tag[i] == 9));
                default -> {
                    // Holds no reference.
                }
            }
        }
        return references;
    }
}
