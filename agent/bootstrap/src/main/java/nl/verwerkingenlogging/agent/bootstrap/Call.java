package nl.verwerkingenlogging.agent.bootstrap;

/** One running call of a woven method, between its entry and its exit. Belongs to one thread. */
public abstract class Call {

    /** For the agent's side. */
    protected Call() {}

    /**
     * The number that the method was woven with.
     *
     * @return the number
     */
    public abstract int site();
}
