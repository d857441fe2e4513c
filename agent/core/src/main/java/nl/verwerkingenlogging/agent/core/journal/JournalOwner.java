package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** For whom a journal is kept: only a JVM with the same owner may deliver its records. Immutable. */
final class JournalOwner {

    private final String organisatieOin;
    private final String applicatie;
    private final String registerId;

    JournalOwner(String organisatieOin, String applicatie, String registerId) {
        this.organisatieOin = Objects.requireNonNull(organisatieOin);
        this.applicatie = Objects.requireNonNull(applicatie);
        this.registerId = Objects.requireNonNull(registerId);
    }

    byte[] encode() {
        ByteBuffer buffer = ByteBuffer.allocate(SegmentLayout.MAX_OWNER);
        for (String part : new String[] {organisatieOin, applicatie, registerId}) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            buffer.putShort((short) bytes.length).put(bytes);
        }
        byte[] encoded = new byte[buffer.position()];
        buffer.flip();
        buffer.get(encoded);
        return encoded;
    }

    static JournalOwner decode(ByteBuffer encoded) {
        return new JournalOwner(part(encoded), part(encoded), part(encoded));
    }

    private static String part(ByteBuffer encoded) {
        byte[] bytes = new byte[encoded.getShort()];
        encoded.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof JournalOwner
                && organisatieOin.equals(((JournalOwner) other).organisatieOin)
                && applicatie.equals(((JournalOwner) other).applicatie)
                && registerId.equals(((JournalOwner) other).registerId);
    }

    @Override
    public int hashCode() {
        return Objects.hash(organisatieOin, applicatie, registerId);
    }

    @Override
    public String toString() {
        return "organisatie " + organisatieOin + ", applicatie " + applicatie + ", register " + registerId;
    }
}
