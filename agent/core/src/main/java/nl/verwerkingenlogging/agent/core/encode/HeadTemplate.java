package nl.verwerkingenlogging.agent.core.encode;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/**
 * The body up to and including {@code "verwerkteObjecten":[}, as far as possible as bytes. Members stand in the order of the standard, but that those which
 * depend on the call come last; members without a value are left out. Immutable.
 */
final class HeadTemplate {

    private static final byte[] GEBRUIKER = ascii("\"gebruiker\":\"");
    private static final byte[] AFNEMER_ID = ascii("\"afnemerId\":\"");
    private static final byte[] END_MEMBER = ascii("\",");
    private static final byte[] TIJDSTIP = ascii("\"tijdstip\":\"");
    private static final byte[] OBJECTEN = ascii("\",\"verwerkteObjecten\":[");

    private static final int OIN_DIGITS = 20;

    private final String ruleName;
    private final List<Selected<byte[]>> beforeVerwerkingId;
    private final List<Selected<byte[]>> behindVerwerkingId;
    private final Selected<String> soortAfnemer;
    private final Selected<byte[]> soortAfnemerMember;
    private final Selected<Boolean> vertrouwelijk;

    private HeadTemplate(
            String ruleName,
            List<Selected<byte[]>> beforeVerwerkingId,
            List<Selected<byte[]>> behindVerwerkingId,
            Selected<String> soortAfnemer,
            Selected<Boolean> vertrouwelijk) {
        this.ruleName = ruleName;
        this.beforeVerwerkingId = beforeVerwerkingId;
        this.behindVerwerkingId = behindVerwerkingId;
        this.soortAfnemer = soortAfnemer;
        this.soortAfnemerMember = soortAfnemer.map(text -> member(TextAttribute.SOORT_AFNEMER_ID.key(), text));
        this.vertrouwelijk = vertrouwelijk;
    }

    /**
     * Encodes what does not depend on the call.
     *
     * @throws IllegalArgumentException when a text of the configuration cannot be sent
     */
    static HeadTemplate of(String ruleName, EffectiveTexts texts, EncoderSettings settings) {
        Members before = new Members();
        before.raw("{");
        before.add(TextAttribute.ACTIE_NAAM.key(), texts.name(TextAttribute.ACTIE_NAAM));
        before.add(TextAttribute.HANDELING_NAAM.key(), texts.name(TextAttribute.HANDELING_NAAM));
        before.add(TextAttribute.VERWERKING_NAAM.key(), texts.name(TextAttribute.VERWERKING_NAAM));
        before.raw("\"verwerkingId\":\"");

        Members behind = new Members();
        behind.raw("\",");
        behind.add("verwerkingsactiviteitId", texts.activiteit().map(a -> a == null ? null : a.id()));
        behind.add("verwerkingsactiviteitUrl", texts.activiteit().map(a -> a == null ? null : a.url()));
        behind.add(TextAttribute.VERTROUWELIJKHEID.key(), texts.vertrouwelijkheid());
        behind.add(TextAttribute.BEWAARTERMIJN.key(), texts.bewaartermijn());
        behind.add(
                TextAttribute.UITVOERDER.key(),
                texts.aboveOrDefaults(TextAttribute.UITVOERDER).map(settings::uitvoerder));
        behind.add(TextAttribute.SYSTEEM.key(), texts.name(TextAttribute.SYSTEEM));
        behind.add(TextAttribute.GEGEVENSBRON.key(), texts.name(TextAttribute.GEGEVENSBRON));

        return new HeadTemplate(
                ruleName,
                before.list,
                behind.list,
                texts.aboveOrDefaults(TextAttribute.SOORT_AFNEMER_ID),
                texts.vertrouwelijkheid().map(EffectiveTexts.VERTROUWELIJK::equals));
    }

    /** Whether the body of this call says {@code vertrouwelijk}. */
    boolean vertrouwelijk(Capture capture) throws CaptureFailure {
        return vertrouwelijk.get(capture);
    }

    /**
     * Appends the head, with room for the tijdstip.
     *
     * @return where the tijdstip goes
     */
    int write(Capture capture, long verwerkingIdHigh, long verwerkingIdLow, BodyBuffer buffer) throws CaptureFailure {
        append(beforeVerwerkingId, capture, buffer);
        buffer.uuid(verwerkingIdHigh, verwerkingIdLow);
        append(behindVerwerkingId, capture, buffer);
        if (capture.gebruiker() != null) {
            identifier(GEBRUIKER, "gebruiker", capture.gebruiker(), buffer);
        }
        if (capture.afnemerId() != null) {
            afnemer(capture, buffer);
        }
        buffer.raw(TIJDSTIP);
        int tijdstip = buffer.reserve(Tijdstip.LENGTH);
        buffer.raw(OBJECTEN);
        return tijdstip;
    }

    /** The pair goes together (AMB-15). */
    private void afnemer(Capture capture, BodyBuffer buffer) throws CaptureFailure {
        String soort = soortAfnemer.get(capture);
        if (soort == null) {
            throw new CaptureFailure(ruleName + ": an afnemerId without a soortAfnemerId");
        }
        if (soort.equals("OIN") && !isOin(capture.afnemerId())) {
            throw new CaptureFailure(ruleName + ": afnemerId is an OIN and does not consist of 20 digits");
        }
        buffer.raw(soortAfnemerMember.get(capture));
        identifier(AFNEMER_ID, "afnemerId", capture.afnemerId(), buffer);
    }

    private static boolean isOin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return text.length() == OIN_DIGITS;
    }

    private void identifier(byte[] start, String key, String value, BodyBuffer buffer) throws CaptureFailure {
        int length = JsonText.identifierLength(value);
        if (length == JsonText.INVALID) {
            throw new CaptureFailure(
                    ruleName + ": " + key + " is empty, too long, or holds a control character or half a character");
        }
        buffer.raw(start);
        buffer.text(value, length);
        buffer.raw(END_MEMBER);
    }

    private static void append(List<Selected<byte[]>> members, Capture capture, BodyBuffer buffer)
            throws CaptureFailure {
        for (int i = 0; i < members.size(); i++) {
            buffer.raw(members.get(i).get(capture));
        }
    }

    private static byte[] member(String key, String value) {
        if (value == null || value.isEmpty()) {
            return new byte[0];
        }
        byte[] start = ascii('"' + key + "\":");
        byte[] quoted = JsonText.quoted(value);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(start, 0, start.length);
        bytes.write(quoted, 0, quoted.length);
        bytes.write(',');
        return bytes.toByteArray();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Collects members; constants that follow each other become one. */
    private static final class Members {

        private final List<Selected<byte[]>> list = new ArrayList<>();
        private byte[] open;

        void raw(String text) {
            add(Selected.constant(ascii(text)));
        }

        void add(String key, Selected<String> value) {
            add(value.map(text -> member(key, text)));
        }

        private void add(Selected<byte[]> member) {
            if (!member.isConstant()) {
                list.add(member);
                open = null;
                return;
            }
            if (open != null) {
                list.remove(list.size() - 1);
            }
            open = join(open, member.constant());
            list.add(Selected.constant(open));
        }

        private static byte[] join(byte[] first, byte[] second) {
            if (first == null) {
                return second;
            }
            byte[] joined = new byte[first.length + second.length];
            System.arraycopy(first, 0, joined, 0, first.length);
            System.arraycopy(second, 0, joined, first.length, second.length);
            return joined;
        }
    }
}
