package nl.verwerkingenlogging.agent.core.forward;

/**
 * Tells a register that refuses records from one that is misconfigured (AMB-35): after a number of suspect refusals in a row without an acceptance, no refusal
 * is believed until an action is accepted, so that a wrong URL, scope or gateway does not turn a day's actions into dead letters. Not thread-safe.
 */
final class Refusals {

    private final int limit;
    private int suspects;

    Refusals(int limit) {
        this.limit = limit;
    }

    /** The register took an action, so its refusals are its own again. */
    void accepted() {
        suspects = 0;
    }

    /**
     * The register refused an action.
     *
     * @param suspect whether a misconfiguration could be the cause
     * @return whether the refusal is believed: the action becomes a dead letter
     */
    boolean refused(boolean suspect) {
        if (refusing()) {
            return false;
        }
        if (suspect) {
            suspects++;
        }
        return true;
    }

    /** Whether refusals are not believed now. */
    boolean refusing() {
        return suspects >= limit;
    }
}
