package nl.verwerkingenlogging.agent.core.encode;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import nl.verwerkingenlogging.agent.core.rule.Verwerkingsactiviteit;

/** One action under test: the rule, what lies below it, and what was captured. */
final class Actie {

    static final String OWN_OIN = "00000099000000001000";
    static final long START = micros("2024-04-05T14:35:42+02:00");
    static final UUID VERWERKING_ID = UUID.fromString("48086bf2-11b7-4603-9526-67d7c3bb6587");

    final AtomicLong now = new AtomicLong(START + 100);
    final Capture capture = new Capture();
    final Attributes.Builder rule = Attributes.builder();
    final Attributes.Builder defaults = Attributes.builder();
    final Map<String, Verwerkingsactiviteit> activiteiten = new LinkedHashMap<>();
    final List<BetrokkeneSpec> specs = new ArrayList<>();
    boolean uitvoerderAlways;
    int maxObjects = 1000;
    final AtomicLong nanos = new AtomicLong();
    /** Fails while there is one. */
    Error defect;

    final OpenActies openActies = new OpenActies(() -> {
        if (defect != null) {
            throw defect;
        }
        return nanos.get();
    });
    long start = START;

    static long micros(String moment) {
        OffsetDateTime time = OffsetDateTime.parse(moment);
        return time.toEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }

    static Path path(String text) {
        try {
            return Path.parse(text);
        } catch (SyntaxException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    static TextValue choice(String... keysAndTexts) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndTexts.length; i += 2) {
            map.put(keysAndTexts[i], keysAndTexts[i + 1]);
        }
        return TextValue.choice(path("arg1"), map, null);
    }

    Actie with(TextAttribute attribute, String text) {
        rule.text(attribute, TextValue.constant(text));
        return this;
    }

    Actie withDefault(TextAttribute attribute, String text) {
        defaults.text(attribute, TextValue.constant(text));
        return this;
    }

    Actie activiteit(String name, String id, String url, String vertrouwelijkheid, String bewaartermijn) {
        activiteiten.put(name, new Verwerkingsactiviteit(name, id, url, vertrouwelijkheid, bewaartermijn));
        return this;
    }

    Actie betrokken(String soortObjectId, String betrokkenheid, List<String> soorten, String... objectIds) {
        Capture.Group group = new Capture.Group(soortObjectId, betrokkenheid, soorten);
        Arrays.stream(objectIds).forEach(group::add);
        capture.add(group);
        return this;
    }

    Actie betrokken(String betrokkenheid, String... objectIds) {
        return betrokken("BSN", betrokkenheid, Collections.emptyList(), objectIds);
    }

    Actie specified(String soortObjectId, String betrokkenheid) {
        specs.add(new BetrokkeneSpec(
                TextValue.constant(soortObjectId),
                path("arg0"),
                betrokkenheid == null ? null : TextValue.constant(betrokkenheid),
                List.of()));
        return this;
    }

    ActieEncoder encoder() {
        Rule made = new Rule("acties[0]", "test.yaml:1", null, List.of(), true, rule.build(), specs);
        RuleSet rules = new RuleSet(List.of(made), activiteiten, defaults.build());
        ProcessClock clock = new ProcessClock(now::get, behind -> {
            throw new AssertionError("the clock stood still, it did not step back");
        });
        return ActieEncoder.of(
                made,
                rules,
                new EncoderSettings(OWN_OIN, uitvoerderAlways, maxObjects, clock, new VerwerkingIds(1, 2), openActies));
    }

    int write(ActieSink sink) throws CaptureFailure, JournalException {
        return encoder()
                .write(
                        capture,
                        ActiePayload.OUTCOME_UNKNOWN,
                        start,
                        ActiePayload.UNKNOWN,
                        VERWERKING_ID.getMostSignificantBits(),
                        VERWERKING_ID.getLeastSignificantBits(),
                        sink);
    }

    OpenActie open(ActieSink sink) {
        return encoder()
                .open(
                        capture,
                        ActiePayload.OUTCOME_RETURNED,
                        start,
                        ActiePayload.UNKNOWN,
                        VERWERKING_ID.getMostSignificantBits(),
                        VERWERKING_ID.getLeastSignificantBits(),
                        sink);
    }

    RecordingSink written() throws CaptureFailure, JournalException {
        RecordingSink sink = new RecordingSink();
        write(sink);
        return sink;
    }
}
