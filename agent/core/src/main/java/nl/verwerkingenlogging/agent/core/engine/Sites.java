package nl.verwerkingenlogging.agent.core.engine;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.capture.CapturePlan;
import nl.verwerkingenlogging.agent.core.capture.CapturePlanException;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;

/**
 * Gives each woven method a number and keeps what is known of it. A number is even when its rule is strict and odd when it is lenient (see the bridge). Numbers are
 * never reused: a method of an application that was undeployed keeps its entry, which holds no class. Thread-safe.
 */
public final class Sites {

    private static final int NONE = -1;
    private static final String SUSPENDS =
            "the result of a suspend function comes later and cannot be read; name what is in the arguments, or a method that it calls";

    /** What a method was registered as. Immutable. */
    public static final class Registration {

        private final int number;
        private final List<Candidate> bound;

        private Registration(int number, List<Candidate> bound) {
            this.number = number;
            this.bound = Collections.unmodifiableList(bound);
        }

        /**
         * Whether any rule fits the method.
         *
         * @return false when it is not to be woven
         */
        public boolean isEffective() {
            return number != NONE;
        }

        /**
         * The number to weave the method with.
         *
         * @return the number; without meaning when the registration is not effective
         */
        public int number() {
            return number;
        }

        /**
         * The rules that fit the method.
         *
         * @return an unmodifiable list
         */
        public List<Candidate> bound() {
            return bound;
        }
    }

    /** Hears which methods a rule does not fit. Must neither load classes nor print. */
    public interface Listener {

        /**
         * A method was left out, since a wildcard or an overload brought it to a rule that does not fit it.
         *
         * @param rule the rule
         * @param method the method
         * @param reason why the rule does not fit
         */
        void leftOut(Rule rule, MethodShape method, String reason);

        /**
         * A rule or annotation is in error for a method: every call of it is a capture failure.
         *
         * @param rule how messages call the rule
         * @param method the method
         * @param reason what is wrong
         */
        void inError(String rule, MethodShape method, String reason);
    }

    private final RuleSet rules;
    private final CaptureSettings captureSettings;
    private final EncoderSettings encoderSettings;
    private final Listener listener;
    private final Map<String, Registered> numbers = new HashMap<>();
    private final Map<String, Integer> groups = new HashMap<>();
    private volatile Site[] sites = new Site[16];
    private int count;

    /** A number with the loader that it was given for. */
    private static final class Registered {

        private final WeakReference<ClassLoader> loader;
        private final Registration registration;

        Registered(ClassLoader loader, Registration registration) {
            this.loader = loader == null ? null : new WeakReference<>(loader);
            this.registration = registration;
        }

        boolean isFor(ClassLoader candidate) {
            return loader == null ? candidate == null : loader.get() == candidate;
        }
    }

    /**
     * Makes an empty registry.
     *
     * @param rules what lies below each rule
     * @param captureSettings how to capture
     * @param encoderSettings how to encode
     * @param listener hears which methods a rule does not fit
     */
    public Sites(RuleSet rules, CaptureSettings captureSettings, EncoderSettings encoderSettings, Listener listener) {
        this.rules = rules;
        this.captureSettings = captureSettings;
        this.encoderSettings = encoderSettings;
        this.listener = listener;
    }

    /**
     * Registers a method that is about to be woven. The same method of the same loader gets the same number again.
     *
     * @param loader the loader of its class, null for the boot loader
     * @param method the method
     * @param candidates the rules that may hold for it, in order
     * @return what it was registered as
     */
    public Registration register(ClassLoader loader, MethodShape method, List<Candidate> candidates) {
        String key = System.identityHashCode(loader) + " " + method + " " + method.returnType();
        synchronized (numbers) {
            Registered earlier = numbers.get(key);
            if (earlier != null && earlier.isFor(loader)) {
                return earlier.registration;
            }
        }
        List<Binding> bindings = new ArrayList<>(1);
        List<Candidate> bound = new ArrayList<>(1);
        boolean effective = false;
        for (Candidate candidate : candidates) {
            Binding binding = bind(candidate, method);
            if (binding != null) {
                bindings.add(binding);
                bound.add(candidate);
                effective |= !binding.isSilent();
            }
        }
        if (!effective) {
            return new Registration(NONE, bound);
        }
        return add(key, loader, new Site(method, bindings, new RefusalExceptions(loader)), bound);
    }

    private Registration add(String key, ClassLoader loader, Site site, List<Candidate> bound) {
        synchronized (numbers) {
            Registered meanwhile = numbers.get(key);
            if (meanwhile != null && meanwhile.isFor(loader)) {
                // The same class was looked at by two threads, of which one will define it.
                return meanwhile.registration;
            }
            Site[] current = sites;
            Site[] roomy = count < current.length ? current : Arrays.copyOf(current, count * 2);
            roomy[count] = site;
            Registration registration = new Registration((count << 1) | (site.isLenient() ? 1 : 0), bound);
            count++;
            // Published to whoever reads the number out of woven code, also when the array itself is the same.
            sites = roomy;
            numbers.put(key, new Registered(loader, registration));
            return registration;
        }
    }

    private Binding bind(Candidate candidate, MethodShape method) {
        Rule rule = candidate.rule();
        int group = group(candidate);
        ReceiverCheck receiver = candidate.receiver() == null ? null : new ReceiverCheck(candidate.receiver());
        if (rule == null) {
            listener.inError(candidate.group(), method, candidate.error());
            boolean lenient = rules.defaults().onFailure() == OnFailure.LENIENT;
            return Binding.inError(candidate.group(), group, receiver, lenient, candidate.error());
        }
        if (!rule.enabled()) {
            return Binding.silent(rule.toString(), group, receiver);
        }
        boolean lenient = rules.onFailure(rule) == OnFailure.LENIENT;
        try {
            CapturePlan plan = CapturePlan.compile(rule, rules, method, captureSettings);
            if (plan.logsAfter() && Resumption.isPossible(method)) {
                listener.inError(rule.toString(), method, SUSPENDS);
                return Binding.inError(rule.toString(), group, receiver, lenient, SUSPENDS);
            }
            RuleEncoders encoders = new RuleEncoders(rule, rules, encoderSettings);
            return Binding.of(rule.toString(), group, receiver, lenient, plan, encoders, rule.attributes());
        } catch (CapturePlanException doesNotFit) {
            String reason = Reasons.without(rule.toString(), doesNotFit.getMessage());
            if (candidate.exact() || !doesNotFit.ruledOutByTypes()) {
                listener.inError(rule.toString(), method, reason);
                return Binding.inError(rule.toString(), group, receiver, lenient, reason);
            }
            listener.leftOut(rule, method, reason);
            return null;
        }
    }

    private int group(Candidate candidate) {
        synchronized (numbers) {
            return groups.computeIfAbsent(candidate.group(), ignored -> groups.size());
        }
    }

    /** The rules, with what lies below them. */
    RuleSet rules() {
        return rules;
    }

    /** Whether the lenient policy holds where no rule says anything. */
    boolean isLenient() {
        return rules.defaults().onFailure() == OnFailure.LENIENT;
    }

    CaptureSettings captureSettings() {
        return captureSettings;
    }

    EncoderSettings encoderSettings() {
        return encoderSettings;
    }

    /** The method with a number. */
    Site get(int number) {
        return sites[number >> 1];
    }
}
