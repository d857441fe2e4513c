package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.List;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** A method that has to be woven. Immutable. */
public final class Match {

    private final MethodInfo method;
    private final List<Candidate> candidates;

    Match(MethodInfo method, List<Candidate> candidates) {
        this.method = method;
        this.candidates = candidates;
    }

    /**
     * The method.
     *
     * @return the method, declared by the class that was matched
     */
    public MethodInfo method() {
        return method;
    }

    /**
     * The rules that may hold for a call, the first that accepts the receiver wins. All but the last are about certain receivers only.
     *
     * @return at least one
     */
    public List<Candidate> candidates() {
        return candidates;
    }
}
