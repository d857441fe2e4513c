package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Keeps one token for all threads. Whoever first finds that it is missing, rejected or near its end asks for another; meanwhile the others go on with what is still good, or wait for that
 * one request, so that a burst of 401s is one request. Thread-safe.
 */
final class OAuth2Token implements TokenSource {

    /** How long one failure answers for all. Delivery has its own back-off on top of it. */
    private static final long QUIET = TimeUnit.SECONDS.toNanos(1);

    /** How long after a failure to get another one early. */
    private static final long QUIET_EARLY = TimeUnit.SECONDS.toNanos(10);

    /** When a token is rejected so soon after it took the place of a rejected one, a third would be no better. */
    private static final long HASTE = TimeUnit.SECONDS.toNanos(2);

    /** The longest that an endpoint may keep us waiting, in nanoseconds. */
    private static final long MOST = TimeUnit.MINUTES.toNanos(5);

    /** Longer than any request takes; whoever waits so long is told so. */
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(2);

    private static final Duration MARGIN = Duration.ofSeconds(30);

    private final TokenGiver giver;
    private final LongSupplier clock;

    private String authorization;
    private long givenAt;
    private long lifetime;
    private boolean rejected;
    /** Whether the present token took the place of a rejected one. */
    private boolean replacement;

    private boolean asking;
    private boolean failed;
    private String failure;
    private long notBefore;

    OAuth2Token(TokenGiver giver, LongSupplier clock) {
        this.giver = giver;
        this.clock = clock;
    }

    @Override
    public String authorization() throws IOException {
        String present = present();
        return present == null ? ask() : present;
    }

    /** The token to send now; null when the caller, and nobody else, has to ask for one. */
    private synchronized String present() throws IOException {
        long start = clock.getAsLong();
        while (true) {
            long now = clock.getAsLong();
            boolean may = !asking && !(failed && now - notBefore < 0);
            if (authorization != null && now - givenAt < lifetime) {
                if (!may || now - givenAt < early()) {
                    return authorization;
                }
                asking = true;
                return null;
            }
            if (may) {
                asking = true;
                return null;
            }
            if (!asking) {
                throw new IOException(failure);
            }
            if (now - start > PATIENCE) {
                throw new IOException(giver + " has not answered yet");
            }
            try {
                // With a bound, against a clock that stands still.
                wait(1000);
            } catch (InterruptedException e) {
                throw (IOException) new InterruptedIOException("interrupted while waiting for a token").initCause(e);
            }
        }
    }

    private String ask() throws IOException {
        long asked = clock.getAsLong();
        GivenToken given = null;
        IOException problem = null;
        try {
            given = giver.ask();
            return given.authorization();
        } catch (IOException e) {
            problem = e;
            String old = stillGood();
            if (old != null) {
                return old;
            }
            throw e;
        } finally {
            settle(asked, given, problem);
        }
    }

    private synchronized String stillGood() {
        return clock.getAsLong() - givenAt < lifetime ? authorization : null;
    }

    private synchronized void settle(long asked, GivenToken given, IOException problem) {
        asking = false;
        failed = given == null;
        if (given != null) {
            authorization = given.authorization();
            givenAt = asked;
            lifetime = given.lifetime().toNanos();
            replacement = rejected;
            rejected = false;
        } else {
            // Without a problem it was an error, of which nobody knows what its message holds.
            failure = problem == null ? giver + " cannot be asked now" : problem.getMessage();
            notBefore = clock.getAsLong() + quiet(problem);
        }
        notifyAll();
    }

    private long quiet(IOException problem) {
        Duration asked = problem instanceof NoTokenException ? ((NoTokenException) problem).retryAfter() : null;
        long usual = authorization == null ? QUIET : QUIET_EARLY;
        return asked == null ? usual : Math.max(usual, Math.min(MOST, asked.toNanos()));
    }

    /** From which age on another one is asked for while this one is good. */
    private long early() {
        long margin = Math.min(lifetime / 5 * 4, lifetime - MARGIN.toNanos());
        return Math.max(lifetime / 2, margin);
    }

    @Override
    public synchronized void rejected(String sent) {
        if (sent == null || !sent.equals(authorization)) {
            return;
        }
        authorization = null;
        rejected = true;
        if (replacement && clock.getAsLong() - givenAt < HASTE) {
            failed = true;
            failure = "the register rejects the token that it was sent, which was new: " + giver
                    + " may not be the one that the register trusts, or scope or audience are not those that it wants";
            notBefore = givenAt + HASTE;
        }
    }

    @Override
    public void close() {
        giver.close();
    }

    @Override
    public String toString() {
        return "tokens of t" + giver.toString().substring(1);
    }
}
