package nl.verwerkingenlogging.agent.bootstrap;

/** One running call of a woven method, between its entry and its exit. Belongs to one thread. */
public abstract class Call {

    /**
     * Set by the woven method when it ends, before it calls {@link Bridge#exit}. A field and not a method: where the stack is full the exit may not be reached, but
     * this is, so that the agent knows at the thread's next call that this one is over.
     */
    public boolean left;

    /** For the agent's side. */
    protected Call() {}

    /**
     * The number that the method was woven with.
     *
     * @return the number
     */
    public abstract int site();
}
