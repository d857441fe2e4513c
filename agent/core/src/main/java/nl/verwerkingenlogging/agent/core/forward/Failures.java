package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import nl.verwerkingenlogging.agent.core.connect.AccessException;

/** Reads what an attempt without an answer means. */
final class Failures {

    /** What OkHttp says when a proxy answers the request for a tunnel with a status of its own. */
    private static final Pattern TUNNEL_REFUSED = Pattern.compile("Unexpected response code for CONNECT: \\d+");

    private static final Pattern LINES = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern ABOUT_OURS = Pattern.compile(
            "fatal alert: (certificate_required|bad_certificate|unknown_ca|certificate_\\w+|unsupported_certificate)");
    private static final String REFUSED_CERTIFICATE =
            " (the other side refuses the agent's certificate, or misses one: register.tls.keyStore or certificateFile)";

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
        String message = failure.getMessage();
        if (failure instanceof AccessException) {
            return message;
        }
        if (message != null && TUNNEL_REFUSED.matcher(message).matches()) {
            return "the proxy does not connect to the register: " + message;
        }
        String name = failure.getClass().getSimpleName();
        boolean ofTheConnection = failure instanceof ConnectException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLException;
        if (!ofTheConnection || message == null) {
            return name;
        }
        return name + ": " + LINES.matcher(message).replaceAll(" ")
                + (ofOurCertificate(failure) ? REFUSED_CERTIFICATE : "");
    }

    /** Whether the other side asks for a certificate, or does not like the one it got. */
    private static boolean ofOurCertificate(Throwable failure) {
        return failure instanceof SSLException
                && ABOUT_OURS.matcher(failure.getMessage()).find();
    }

    /** Whether nothing of the request can have reached the register. When in doubt it may have. */
    static boolean beforeSending(IOException failure) {
        return failure instanceof ConnectException
                || failure instanceof AccessException
                || failure instanceof NoRouteToHostException
                || failure instanceof UnknownHostException
                || failure instanceof SSLHandshakeException
                || failure instanceof SSLPeerUnverifiedException;
    }
}
