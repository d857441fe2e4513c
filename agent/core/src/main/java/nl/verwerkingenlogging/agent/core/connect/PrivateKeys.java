package nl.verwerkingenlogging.agent.core.connect;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * Reads a private key in PEM: PKCS#8 as the JDK knows it, and the two older forms that openssl writes, which are the inner part of a PKCS#8 without the outside that says what kind of
 * key it is.
 */
final class PrivateKeys {

    private static final String[] ALGORITHMS = {"RSA", "EC", "EdDSA", "RSASSA-PSS"};

    private static final int SEQUENCE = 0x30;
    private static final int INTEGER = 0x02;
    private static final int OCTETS = 0x04;
    private static final int PARAMETERS = 0xA0;

    /** rsaEncryption, with the NULL that belongs behind it. */
    private static final byte[] RSA = {
        0x06, 0x09, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00
    };
    /** id-ecPublicKey; the curve belongs behind it. */
    private static final byte[] EC = {0x06, 0x07, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 0x02, 0x01};

    private static final byte[] VERSION_0 = {INTEGER, 1, 0};

    private PrivateKeys() {}

    /**
     * The first private key of a file.
     *
     * @param where the file, for messages
     */
    static PrivateKey read(byte[] file, String where) throws AccessException {
        for (Pem.Block block : Pem.blocks(file, where)) {
            if (block.label().endsWith("PRIVATE KEY")) {
                if (block.encrypted()) {
                    throw new AccessException(
                            where
                                    + " is encrypted; give the key without encryption, readable by the application's user only, or a PKCS#12 store (register.tls.keyStore)");
                }
                return key(pkcs8(block, where), where);
            }
        }
        throw new AccessException(where + " holds no private key in PEM");
    }

    private static byte[] pkcs8(Pem.Block block, String where) throws AccessException {
        switch (block.label()) {
            case "PRIVATE KEY":
                return block.der();
            case "RSA PRIVATE KEY":
                return wrapped(RSA, block.der());
            case "EC PRIVATE KEY":
                return wrapped(concat(EC, curve(block.der(), where)), block.der());
            default:
                throw new AccessException(where + " holds a " + block.label() + ", which is not supported");
        }
    }

    private static PrivateKey key(byte[] pkcs8, String where) throws AccessException {
        GeneralSecurityException last = null;
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException | NoSuchAlgorithmException e) {
                // Another kind of key, or one that this Java does not know.
                last = e;
            }
        }
        throw new AccessException(where + " holds a private key that this Java cannot read", last);
    }

    /** The object identifier of the curve, which openssl writes into the key. */
    private static byte[] curve(byte[] sec1, String where) throws AccessException {
        try {
            int at = contentOf(sec1, 0);
            while (at < sec1.length) {
                int content = contentOf(sec1, at);
                int end = content + lengthOf(sec1, at);
                if (end <= at || end > sec1.length) {
                    break;
                }
                if ((sec1[at] & 0xFF) == PARAMETERS) {
                    byte[] oid = new byte[end - content];
                    System.arraycopy(sec1, content, oid, 0, oid.length);
                    return oid;
                }
                at = end;
            }
        } catch (IndexOutOfBoundsException e) {
            throw new AccessException(where + " holds a damaged private key", e);
        }
        throw new AccessException(where + " holds a key that does not name its curve; convert it to PKCS#8");
    }

    /** Where the content of the element at a place begins. */
    private static int contentOf(byte[] der, int at) {
        int length = der[at + 1] & 0xFF;
        return at + 2 + (length < 0x80 ? 0 : length & 0x7F);
    }

    /** How long that content is. */
    private static int lengthOf(byte[] der, int at) {
        int first = der[at + 1] & 0xFF;
        if (first < 0x80) {
            return first;
        }
        int length = 0;
        for (int i = 0; i < (first & 0x7F); i++) {
            length = (length << 8) | (der[at + 2 + i] & 0xFF);
        }
        return length;
    }

    private static byte[] wrapped(byte[] algorithm, byte[] key) {
        return element(SEQUENCE, concat(concat(VERSION_0, element(SEQUENCE, algorithm)), element(OCTETS, key)));
    }

    private static byte[] element(int tag, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length + 4);
        out.write(tag);
        if (content.length < 0x80) {
            out.write(content.length);
        } else if (content.length < 0x100) {
            out.write(0x81);
            out.write(content.length);
        } else {
            out.write(0x82);
            out.write(content.length >> 8);
            out.write(content.length);
        }
        out.write(content, 0, content.length);
        return out.toByteArray();
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}
