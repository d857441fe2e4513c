package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.core.capture.CapturePlan;
import nl.verwerkingenlogging.agent.core.encode.ActieEncoder;

/** A rule bound to one woven method: ready to capture and to encode, or in error. Immutable. */
final class Binding {

    private final String rule;
    private final int group;
    private final ReceiverCheck receiver;
    private final boolean lenient;
    private final CapturePlan plan;
    private final ActieEncoder encoder;
    private final String error;

    private Binding(
            String rule,
            int group,
            ReceiverCheck receiver,
            boolean lenient,
            CapturePlan plan,
            ActieEncoder encoder,
            String error) {
        this.rule = rule;
        this.group = group;
        this.receiver = receiver;
        this.lenient = lenient;
        this.plan = plan;
        this.encoder = encoder;
        this.error = error;
    }

    static Binding of(
            String rule, int group, ReceiverCheck receiver, boolean lenient, CapturePlan plan, ActieEncoder encoder) {
        return new Binding(rule, group, receiver, lenient, plan, encoder, null);
    }

    static Binding inError(String rule, int group, ReceiverCheck receiver, boolean lenient, String error) {
        return new Binding(rule, group, receiver, lenient, null, null, error);
    }

    /** How messages call the rule. */
    String rule() {
        return rule;
    }

    /** What activations have in common that can be one logical call. */
    int group() {
        return group;
    }

    boolean accepts(Object self) {
        return receiver == null || receiver.accepts(self);
    }

    boolean isLenient() {
        return lenient;
    }

    /** Whether betrokkenen are known only from the result; a rule in error fails before the method runs. */
    boolean logsAfter() {
        return plan != null && plan.logsAfter();
    }

    CapturePlan plan() {
        return plan;
    }

    ActieEncoder encoder() {
        return encoder;
    }

    /** Why no call can be captured, or null. */
    String error() {
        return error;
    }
}
