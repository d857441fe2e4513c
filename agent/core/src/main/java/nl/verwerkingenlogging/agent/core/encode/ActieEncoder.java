package nl.verwerkingenlogging.agent.core.encode;

import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.ActieSink;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;

/**
 * Encodes the actions of one rule and gives them to the journal. Thread-safe.
 *
 * <p>An action about more persons than one request may hold becomes several parts with the same names and verwerkingId (AMB-39). All parts are checked
 * before the first is journalled; if the journal refuses a later one, the earlier ones stay behind as an incomplete set, which the forwarder discards.
 */
public final class ActieEncoder {

    private static final byte[] END = {']', '}'};

    private final String ruleName;
    private final HeadTemplate head;
    private final ObjectTemplates objects;
    private final EncoderSettings settings;

    private ActieEncoder(String ruleName, HeadTemplate head, ObjectTemplates objects, EncoderSettings settings) {
        this.ruleName = ruleName;
        this.head = head;
        this.objects = objects;
        this.settings = settings;
    }

    /**
     * Makes the encoder of a rule and encodes whatever does not depend on the call. A name that is too long is cut off and reported (AMB-37).
     *
     * @param rule the rule
     * @param rules what lies below it: verwerkingsactiviteiten and defaults
     * @param settings what all encoders have in common
     * @return the encoder
     * @throws IllegalArgumentException when the rule names an unknown verwerkingsactiviteit, or a text cannot be sent; configuration is checked before, so
     *     that this is a mistake of the caller
     */
    public static ActieEncoder of(Rule rule, RuleSet rules, EncoderSettings settings) {
        return of(rule, rule.attributes(), rules, settings);
    }

    /**
     * Makes an encoder as {@link #of(Rule, RuleSet, EncoderSettings)}, with more above the verwerkingsactiviteit than the rule says.
     *
     * @param rule the rule
     * @param above the rule's own attributes, laid over those of the enclosing scopes
     * @param rules what lies below
     * @param settings what all encoders have in common
     * @return the encoder
     */
    public static ActieEncoder of(Rule rule, Attributes above, RuleSet rules, EncoderSettings settings) {
        EffectiveTexts texts = new EffectiveTexts(rule.name(), above, rules);
        return new ActieEncoder(
                rule.name(), HeadTemplate.of(rule.name(), texts, settings), new ObjectTemplates(rule), settings);
    }

    /**
     * Encodes an action and has it journalled. With nobody in the capture, {@code verwerkteObjecten} is empty ({@code capture.emptyResult: log}); whether
     * such an action is logged is the caller's decision.
     *
     * @param capture what was captured of the call; its verwerkingId is not looked at
     * @param outcome one of the outcome constants of {@link ActiePayload}
     * @param startMicros start of the call, the tijdstip of the action (AMB-64): microseconds since 1970, from the clock of the settings
     * @param endMicros end of the call, or {@link ActiePayload#UNKNOWN}
     * @param verwerkingIdHigh first half of the verwerkingId: the captured one, otherwise that of the surrounding unit of work (AMB-16)
     * @param verwerkingIdLow second half of the verwerkingId
     * @param sink the journal
     * @return how many records the journal took, more than 1 for a large action
     * @throws CaptureFailure when something captured cannot be sent; nothing was journalled
     * @throws JournalException when the journal did not take everything; the action is not logged
     */
    public int write(
            Capture capture,
            byte outcome,
            long startMicros,
            long endMicros,
            long verwerkingIdHigh,
            long verwerkingIdLow,
            ActieSink sink)
            throws CaptureFailure, JournalException {
        short flags = head.vertrouwelijk(capture) ? ActiePayload.FLAG_VERTROUWELIJK : 0;
        BodyBuffer buffer = settings.buffers().take();
        try {
            int tijdstip = head.write(capture, verwerkingIdHigh, verwerkingIdLow, buffer);
            int headEnd = buffer.size();
            int limit = Math.min(ActiePayload.BODY + EncoderSettings.MAX_BODY, sink.maxPayload());
            Betrokkenen many = capture.persons() > 1
                    ? Betrokkenen.of(ruleName, capture, objects, settings.maxObjects(), limit - headEnd - END.length)
                    : null;
            int parts = many == null ? 1 : many.parts();
            long group = parts == 1 ? 0 : settings.ids().group();
            long moment = startMicros;
            for (int part = 0; part < parts; part++) {
                if (part > 0) {
                    buffer.truncate(headEnd);
                    moment = settings.clock().next();
                }
                if (many == null) {
                    writeOnlyOne(capture, buffer);
                } else {
                    many.write(part, buffer);
                }
                buffer.raw(END);
                checkSize(buffer.size(), limit);
                settings.tijdstip().write(moment, buffer.bytes(), tijdstip);
                ActiePayload.write(
                        buffer.view(),
                        outcome,
                        flags,
                        part,
                        parts,
                        group,
                        startMicros,
                        endMicros,
                        verwerkingIdHigh,
                        verwerkingIdLow);
                sink.append(RecordKind.ACTIE, buffer.bytes(), 0, buffer.size());
            }
            return parts;
        } finally {
            settings.buffers().giveBack(buffer);
        }
    }

    /**
     * Begins an action whose persons become known one after another (DESIGN 5): a lazily read result. Journals nothing yet.
     *
     * @param entry what was captured when the call began; copied. Persons in it are journalled with those of the first element. Its verwerkingId is not looked
     *     at
     * @param outcome one of the outcome constants of {@link ActiePayload}
     * @param startMicros start of the call, the tijdstip of the action (AMB-64)
     * @param endMicros end of the call, or {@link ActiePayload#UNKNOWN}
     * @param verwerkingIdHigh first half of the verwerkingId, also of actions that follow this one up
     * @param verwerkingIdLow second half of the verwerkingId
     * @param sink the journal
     * @return the action
     */
    public OpenActie open(
            Capture entry,
            byte outcome,
            long startMicros,
            long endMicros,
            long verwerkingIdHigh,
            long verwerkingIdLow,
            ActieSink sink) {
        Capture kept = entry.copy();
        return new OpenActie(
                ruleName,
                buffer -> ActieHead.of(
                        head, kept, outcome, startMicros, endMicros, verwerkingIdHigh, verwerkingIdLow, buffer),
                kept,
                objects,
                settings,
                sink);
    }

    /** The usual case: one person, or nobody. */
    private void writeOnlyOne(Capture capture, BodyBuffer buffer) throws CaptureFailure {
        for (int i = 0; i < capture.groupCount(); i++) {
            Capture.Group group = capture.group(i);
            if (group.count() > 0) {
                String objectId = group.objectId(0);
                int length = Betrokkenen.checkedLength(ruleName, objectId);
                objects.of(group.soortObjectId(), group.betrokkenheid(), group.soortenGegevens())
                        .write(objectId, length, buffer);
                return;
            }
        }
    }

    /** A part of several was measured before; this is for the head and the only person. */
    private void checkSize(int size, int limit) throws JournalException {
        if (size > limit) {
            throw new JournalException(ruleName + ": the action is larger than a record of the journal");
        }
    }
}
