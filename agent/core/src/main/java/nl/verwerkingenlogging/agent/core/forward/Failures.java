package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Reads what an attempt without an answer means. */
final class Failures {

    private Failures() {}

    /** What came of an attempt that ended in this failure. */
    static Outcome outcome(IOException failure) {
        return Outcome.retry(reason(failure), null, !beforeSending(failure));
    }

    /**
     * Words for a failure that are safe to log. Only messages that speak of hosts and certificates are passed on: others may repeat what the other side sent
     * ("unexpected status line: …").
     */
    static String reason(Throwable failure) {
        String name = failure.getClass().getSimpleName();
        boolean ofTheConnection = failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException;
        return ofTheConnection && failure.getMessage() != null ? name + ": " + failure.getMessage() : name;
    }

    /** Whether nothing of the request can have reached the register. When in doubt it may have. */
    private static boolean beforeSending(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLHandshakeException
                || failure instanceof SSLPeerUnverifiedException;
    }
}
