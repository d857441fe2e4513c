package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.core.capture.CapturePlan;
import nl.verwerkingenlogging.agent.core.rule.Attributes;

/** A rule bound to one woven method: ready to capture and to encode, or in error. Immutable. */
final class Binding {

    private final String rule;
    private final int group;
    private final ReceiverCheck receiver;
    private final boolean lenient;
    private final CapturePlan plan;
    private final RuleEncoders encoders;
    private final boolean setsGebruiker;
    private final boolean setsAfnemer;
    private final String error;
    private final boolean silent;

    private Binding(
            String rule,
            int group,
            ReceiverCheck receiver,
            boolean lenient,
            CapturePlan plan,
            RuleEncoders encoders,
            Attributes own,
            String error,
            boolean silent) {
        this.rule = rule;
        this.group = group;
        this.receiver = receiver;
        this.lenient = lenient;
        this.plan = plan;
        this.encoders = encoders;
        this.setsGebruiker = own != null && own.gebruiker() != null;
        this.setsAfnemer = own != null && own.afnemerId() != null;
        this.error = error;
        this.silent = silent;
    }

    static Binding of(
            String rule,
            int group,
            ReceiverCheck receiver,
            boolean lenient,
            CapturePlan plan,
            RuleEncoders encoders,
            Attributes own) {
        return new Binding(rule, group, receiver, lenient, plan, encoders, own, null, false);
    }

    static Binding inError(String rule, int group, ReceiverCheck receiver, boolean lenient, String error) {
        return new Binding(rule, group, receiver, lenient, null, null, null, error, false);
    }

    /** For a rule that silences the method. */
    static Binding silent(String rule, int group, ReceiverCheck receiver) {
        return new Binding(rule, group, receiver, true, null, null, null, null, true);
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

    /** Whether the rule silences the method for the receivers that it accepts. */
    boolean isSilent() {
        return silent;
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

    RuleEncoders encoders() {
        return encoders;
    }

    /** Whether the rule itself, and not only the defaults, says who the user is. */
    boolean setsGebruiker() {
        return setsGebruiker;
    }

    /** Whether the rule itself, and not only the defaults, says who the recipient is. */
    boolean setsAfnemer() {
        return setsAfnemer;
    }

    /** Why no call can be captured, or null. */
    String error() {
        return error;
    }
}
