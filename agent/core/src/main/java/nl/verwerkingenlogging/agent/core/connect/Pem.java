package nl.verwerkingenlogging.agent.core.connect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;

/** What stands between the {@code BEGIN} and {@code END} lines of a text (RFC 7468). What is around them is left alone. Immutable. */
final class Pem {

    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private Pem() {}

    /** Whether there is anything of the kind in a file. */
    static boolean isIn(byte[] file) {
        return text(file).contains(BEGIN);
    }

    /**
     * The blocks of a file, in their order.
     *
     * @param where the file, for messages
     */
    static List<Block> blocks(byte[] file, String where) throws AccessException {
        String text = text(file);
        List<Block> blocks = new ArrayList<>();
        int at = 0;
        int begin;
        while ((begin = text.indexOf(BEGIN, at)) >= 0) {
            int labelEnd = text.indexOf(DASHES, begin + BEGIN.length());
            int end = labelEnd < 0 ? -1 : text.indexOf(END, labelEnd);
            if (end < 0) {
                throw new AccessException(where + " is cut off: a BEGIN line has no END line");
            }
            String label = text.substring(begin + BEGIN.length(), labelEnd);
            blocks.add(block(label, text.substring(labelEnd + DASHES.length(), end), where));
            at = end + END.length();
        }
        return Collections.unmodifiableList(blocks);
    }

    private static Block block(String label, String content, String where) throws AccessException {
        // The older form of encryption says so in lines above the data.
        boolean encrypted = label.startsWith("ENCRYPTED") || content.contains("ENCRYPTED");
        if (encrypted) {
            return new Block(label, new byte[0], true);
        }
        try {
            return new Block(label, Base64.getMimeDecoder().decode(content), false);
        } catch (IllegalArgumentException e) {
            throw new AccessException(where + " is damaged: a block of it is no base64", e);
        }
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** One block. */
    static final class Block {

        private final String label;
        private final byte[] der;
        private final boolean encrypted;

        Block(String label, byte[] der, boolean encrypted) {
            this.label = label;
            this.der = der;
            this.encrypted = encrypted;
        }

        /** What it says it is. */
        String label() {
            return label;
        }

        /** What it holds; not a copy. */
        byte[] der() {
            return der;
        }

        /** Whether it can only be read with a password. */
        boolean encrypted() {
            return encrypted;
        }
    }
}
