package nl.verwerkingenlogging.agent.startup;

/** What the agent shows and offers by JMX, under {@value #NAME}. */
public interface AgentStatusMXBean {

    /** The one name of the MBean. */
    String NAME = "nl.verwerkingenlogging:type=Agent";

    /**
     * Whether calls are captured.
     *
     * @return false while capture is held off, by JMX or by the file
     */
    boolean isEnabled();

    /**
     * Moves the kill switch. What its file holds off stays off.
     *
     * @param enabled false lets calls pass unlogged
     */
    void setEnabled(boolean enabled);

    /**
     * Records that the journal was asked to take and was not refused to the caller.
     *
     * @return the number since the JVM started, as all that follow
     */
    long getCaptured();

    /**
     * Records that the journal took.
     *
     * @return the number
     */
    long getJournalled();

    /**
     * Records that the register accepted.
     *
     * @return the number
     */
    long getDelivered();

    /**
     * Records that the register refused for good.
     *
     * @return the number
     */
    long getRefused();

    /**
     * Records that were lost under {@code onFailure: lenient}.
     *
     * @return the number
     */
    long getDropped();

    /**
     * Calls that were refused to their caller under {@code onFailure: strict}.
     *
     * @return the number
     */
    long getWithheld();

    /**
     * Parts of incomplete sets.
     *
     * @return the number
     */
    long getDiscarded();

    /**
     * Calls that touched nobody and so were not logged.
     *
     * @return the number
     */
    long getNobody();

    /**
     * Attempts to deliver beyond the first.
     *
     * @return the number
     */
    long getRetried();

    /**
     * How often the kill switch was moved.
     *
     * @return the number
     */
    long getSwitched();

    /**
     * Calls of woven methods that passed while capture was switched off.
     *
     * @return the number
     */
    long getUnlogged();

    /**
     * Records that wait for delivery now, those of earlier JVMs included.
     *
     * @return the number
     */
    long getBacklog();
}
