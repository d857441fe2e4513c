package nl.verwerkingenlogging.agent.core.config;

import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** Checks texts that code hands over, by the same rules as those of the configuration. Without state. */
public final class GivenTexts {

    private GivenTexts() {}

    /**
     * Checks the text of an attribute.
     *
     * @param attribute which; whether a verwerkingsactiviteit exists is not looked at
     * @param text the text; may be null
     * @return the text as it is sent, or null when it cannot be used
     */
    public static String checked(TextAttribute attribute, String text) {
        return checked(TextTypes.of(attribute), text);
    }

    /**
     * Checks a text of a betrokkene: the kind of identifier, the capacity, or a kind of data.
     *
     * @param text the text; may be null
     * @return the text, or null when it cannot be used
     */
    public static String ofBetrokkene(String text) {
        return checked(TextTypes.NAAM, text);
    }

    /**
     * What is expected of an attribute.
     *
     * @param attribute which
     * @return a noun phrase
     */
    public static String expectation(TextAttribute attribute) {
        return TextTypes.of(attribute).expectation();
    }

    private static String checked(ValueType<String> type, String text) {
        if (text == null) {
            return null;
        }
        try {
            return type.parse(text);
        } catch (InvalidValueException unusable) {
            // Who asked says so, without the text.
            return null;
        }
    }
}
