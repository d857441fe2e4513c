package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** What has to be woven into one class. Immutable. */
public final class Matches {

    /** Nothing. */
    public static final Matches NONE = new Matches(Collections.<Match>emptyList(), Collections.<MethodInfo>emptyList());

    private final List<Match> rules;
    private final List<MethodInfo> requests;

    Matches(List<Match> rules, List<MethodInfo> requests) {
        this.rules = Collections.unmodifiableList(rules);
        this.requests = Collections.unmodifiableList(requests);
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
     * The methods that incoming requests pass.
     *
     * @return an unmodifiable list
     */
    public List<MethodInfo> requests() {
        return requests;
    }
}
