package nl.verwerkingenlogging.agent.core.forward;

import java.time.Duration;

/** What an attempt to deliver came to. Holds nothing of the record and, but for the answer itself, nothing of the answer's content. Immutable. */
public final class Outcome {

    /** What is to be done with the record. */
    public enum Kind {
        /** The register has it. */
        DELIVERED,
        /** Try again later, under the same key. */
        RETRY,
        /** The register refuses it for good: a dead letter. */
        REFUSED,
        /** The token was not accepted, or there was none: try again, with the newest token. */
        UNAUTHORISED,
        /** A redirect or a page for people: something else answered in the register's place (AMB-54). Nothing is deleted; try again later. */
        NOT_THE_REGISTER
    }

    private final Kind kind;
    private final String reason;
    private final Answer answer;
    private final Duration retryAfter;
    private final boolean mayHaveArrived;
    private final boolean suspect;

    private Outcome(
            Kind kind, String reason, Answer answer, Duration retryAfter, boolean mayHaveArrived, boolean suspect) {
        this.kind = kind;
        this.reason = reason;
        this.answer = answer;
        this.retryAfter = retryAfter;
        this.mayHaveArrived = mayHaveArrived;
        this.suspect = suspect;
    }

    /**
     * The register has the record.
     *
     * @return the outcome
     */
    public static Outcome delivered() {
        return new Outcome(Kind.DELIVERED, "delivered", null, null, true, false);
    }

    /**
     * The register could not take the record now.
     *
     * @param reason why, safe to log
     * @param retryAfter how long it asked us to wait, or null
     * @param mayHaveArrived whether it may have taken the record all the same
     * @return the outcome
     */
    public static Outcome retry(String reason, Duration retryAfter, boolean mayHaveArrived) {
        return new Outcome(Kind.RETRY, reason, null, retryAfter, mayHaveArrived, false);
    }

    /**
     * The register refused the record for good.
     *
     * @param answer what it said
     * @param suspect whether so many of these in a row would mean a wrong URL, scope or gateway rather than wrong records (AMB-35)
     * @return the outcome
     */
    public static Outcome refused(Answer answer, boolean suspect) {
        return new Outcome(Kind.REFUSED, answer.toString(), answer, null, false, suspect);
    }

    /**
     * The token was not accepted, or there was none to send.
     *
     * @param reason why, safe to log
     * @return the outcome
     */
    public static Outcome unauthorised(String reason) {
        return new Outcome(Kind.UNAUTHORISED, reason, null, null, false, false);
    }

    /**
     * Something else answered in the register's place.
     *
     * @param reason what, safe to log
     * @return the outcome
     */
    public static Outcome notTheRegister(String reason) {
        return new Outcome(Kind.NOT_THE_REGISTER, reason, null, null, false, false);
    }

    /**
     * What is to be done with the record.
     *
     * @return the kind
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Why, in words that are safe to log.
     *
     * @return a few words
     */
    public String reason() {
        return reason;
    }

    /**
     * The answer of a refusal.
     *
     * @return the answer, or null for any other kind
     */
    public Answer answer() {
        return answer;
    }

    /**
     * How long the register asked us to wait.
     *
     * @return the time, or null
     */
    public Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Whether the register may have taken the record although it did not say so.
     *
     * @return true after a time-out, a reset or a 5xx
     */
    public boolean mayHaveArrived() {
        return mayHaveArrived;
    }

    /**
     * Whether this refusal may be due to a wrong URL, scope or gateway.
     *
     * @return true for 403, 404, 405, 410 and 415
     */
    public boolean suspect() {
        return suspect;
    }

    /** Kind and reason. */
    @Override
    public String toString() {
        return kind + " (" + reason + ")";
    }
}
