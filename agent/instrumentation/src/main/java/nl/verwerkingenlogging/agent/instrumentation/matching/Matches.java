package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** What has to be woven into one class. Immutable. */
public final class Matches {

    /** Nothing. */
    public static final Matches NONE =
            new Matches(Collections.<Match>emptyList(), Collections.<MethodInfo, Class<?>>emptyMap());

    private final List<Match> rules;
    private final Map<MethodInfo, Class<?>> technologies;

    Matches(List<Match> rules, Map<MethodInfo, Class<?>> technologies) {
        this.rules = Collections.unmodifiableList(rules);
        this.technologies = Collections.unmodifiableMap(technologies);
    }

    /**
     * The methods that rules are about.
     *
     * @return an unmodifiable list
     */
    public List<Match> rules() {
        return rules;
    }

    /**
     * The methods that get advice whatever the rules say.
     *
     * @return an unmodifiable map to advice classes
     */
    public Map<MethodInfo, Class<?>> technologies() {
        return technologies;
    }
}
