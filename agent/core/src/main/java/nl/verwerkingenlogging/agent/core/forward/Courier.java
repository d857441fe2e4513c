package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.util.function.Supplier;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters;

/**
 * Makes one attempt for one record: token, request, answer, judgement; and after a 401 another one at once, if there is a newer token (AMB-35). Thread-safe. Makes the HTTP client with the first attempt (FC-05).
 */
final class Courier {

    private final Target target;
    private final TokenSource tokens;
    private final Counters counters;
    private final Supplier<HttpSender> senders;
    private HttpSender sender;
    private boolean closed;

    Courier(Target target, TokenSource tokens, Counters counters, Supplier<HttpSender> senders) {
        this.target = target;
        this.tokens = tokens;
        this.counters = counters;
        this.senders = senders;
    }

    Outcome attempt(Delivery delivery) {
        String authorization;
        try {
            authorization = tokens.authorization();
        } catch (IOException e) {
            // A token source promises messages that are safe to log.
            return Outcome.unauthorised(e.getMessage());
        }
        Outcome outcome = attempt(delivery, authorization);
        if (outcome.kind() != Outcome.Kind.UNAUTHORISED) {
            return outcome;
        }
        try {
            String newer = tokens.authorization();
            // One that is merely a little older than its successor is no reason to wait.
            return newer == null || newer.equals(authorization) ? outcome : attempt(delivery, newer);
        } catch (IOException e) {
            return Outcome.unauthorised(e.getMessage());
        }
    }

    private Outcome attempt(Delivery delivery, String authorization) {
        if (delivery.attempts > 0) {
            counters.increment(Counters.Counter.RETRIED);
        }
        delivery.attempts++;
        Outcome outcome;
        try {
            Answer answer = sender().send(target.request(delivery.record).with("Authorization", authorization));
            outcome = target.judge(answer, delivery.arrived);
        } catch (IOException e) {
            outcome = Failures.outcome(e);
        }
        delivery.arrived |= outcome.mayHaveArrived();
        if (outcome.kind() == Outcome.Kind.UNAUTHORISED) {
            tokens.rejected(authorization);
        }
        return outcome;
    }

    /** Breaks off the attempts that are being made; no more can be made. */
    void close() {
        HttpSender last;
        synchronized (this) {
            closed = true;
            last = sender;
        }
        if (last != null) {
            last.close();
        }
        tokens.close();
    }

    private synchronized HttpSender sender() throws IOException {
        if (closed) {
            throw new IOException("The forwarder is closed");
        }
        if (sender == null) {
            sender = senders.get();
        }
        return sender;
    }
}
