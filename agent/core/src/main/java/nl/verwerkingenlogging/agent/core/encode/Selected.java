package nl.verwerkingenlogging.agent.core.encode;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/**
 * A value that is known when the encoder is made, or one of several such values, picked by the text that a choice of the call came to. Immutable.
 *
 * @param <T> what is picked; null stands for "not set"
 */
final class Selected<T> {

    private final T constant;
    private final String ruleName;
    private final TextAttribute attribute;
    private final Map<String, Selected<T>> byText;

    private Selected(T constant, String ruleName, TextAttribute attribute, Map<String, Selected<T>> byText) {
        this.constant = constant;
        this.ruleName = ruleName;
        this.attribute = attribute;
        this.byText = byText;
    }

    static <T> Selected<T> constant(T value) {
        return new Selected<>(value, null, null, null);
    }

    /** The text of an attribute; null is an attribute that is not set. The rule's name is for messages. */
    static Selected<String> text(String ruleName, TextAttribute attribute, TextValue value) {
        if (value == null || !value.isChoice()) {
            return constant(value == null ? null : value.constant());
        }
        Map<String, Selected<String>> byText = new HashMap<>();
        for (String text : value.texts()) {
            byText.put(text, constant(text));
        }
        return new Selected<>(null, ruleName, attribute, byText);
    }

    boolean isConstant() {
        return byText == null;
    }

    /** The value if it {@link #isConstant()}. */
    T constant() {
        return constant;
    }

    /** The value for one call. */
    T get(Capture capture) throws CaptureFailure {
        Selected<T> selected = this;
        while (selected.byText != null) {
            String text = capture.chosen(selected.attribute);
            Selected<T> next = text == null ? null : selected.byText.get(text);
            if (next == null) {
                // The plan chooses or fails; guessing here could make a confidential action public.
                throw new CaptureFailure(
                        selected.ruleName + ": none of the texts of " + selected.attribute.key() + " was chosen");
            }
            selected = next;
        }
        return selected.constant;
    }

    <R> Selected<R> map(Function<? super T, ? extends R> function) {
        return flatMap(value -> constant(function.apply(value)));
    }

    <R> Selected<R> flatMap(Function<? super T, Selected<R>> function) {
        if (byText == null) {
            return function.apply(constant);
        }
        Map<String, Selected<R>> mapped = new HashMap<>();
        for (Map.Entry<String, Selected<T>> entry : byText.entrySet()) {
            mapped.put(entry.getKey(), entry.getValue().flatMap(function));
        }
        return new Selected<>(null, ruleName, attribute, mapped);
    }
}
