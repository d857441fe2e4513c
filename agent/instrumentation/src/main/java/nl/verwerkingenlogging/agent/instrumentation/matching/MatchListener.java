package nl.verwerkingenlogging.agent.instrumentation.matching;

import java.util.List;
import nl.verwerkingenlogging.agent.core.engine.Candidate;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** Hears what was matched and what could not be, for the report to the operator. Thread-safe; must not load classes or print. */
public interface MatchListener {

    /**
     * A method cannot be woven, so its calls are not logged.
     *
     * @param type the class that holds it
     * @param method the method
     * @param rules the rules that mean it
     * @param reason why
     */
    void notWoven(String type, MethodInfo method, List<Candidate> rules, String reason);

    /**
     * A supertype could not be read, so a rule may have missed a class.
     *
     * @param type the class that was looked at
     * @param missing the supertype that its loader does not show
     */
    void incomplete(String type, String missing);

    /**
     * Annotations are valid but lack something that the standard wants.
     *
     * @param place the declaration that carries them
     * @param message what
     */
    void warning(String place, String message);
}
