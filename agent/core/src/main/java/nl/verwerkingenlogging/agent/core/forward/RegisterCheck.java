package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import nl.verwerkingenlogging.agent.core.connect.Certificates;
import nl.verwerkingenlogging.agent.core.connect.ProxySettings;
import okhttp3.Handshake;
import okhttp3.Response;

/**
 * Looks whether the register can be reached, for {@code validate --connect}: name, token, connection and TLS, API. Sends no action: it asks for the list of
 * actions without saying of whom, which a Bewerking API answers with 400 (or 403 to a token that may only write). Blocks the calling thread, for at most the
 * time-outs of the settings. The token sources of the settings are closed afterwards.
 */
public final class RegisterCheck {

    private final ForwarderSettings settings;
    private final List<Finding> findings = new ArrayList<>();
    private boolean local;

    private RegisterCheck(ForwarderSettings settings) {
        this.settings = settings;
    }

    /**
     * Runs the check.
     *
     * @param settings URL, token, TLS, proxy and time-outs to use
     * @return what was found, in the order of looking; the first error ends the check
     */
    public static List<Finding> run(ForwarderSettings settings) {
        RegisterCheck check = new RegisterCheck(settings);
        if (check.resolves()) {
            check.asks();
        }
        return check.findings;
    }

    private boolean resolves() {
        String host;
        try {
            host = new URI(settings.url()).getHost();
        } catch (URISyntaxException e) {
            return error("register.url is not a URL: " + e.getReason());
        }
        if (host == null) {
            return error("register.url names no host");
        }
        // The proxy looks the register up, and the name need not be known here.
        ProxySettings proxy = settings.connection().proxy();
        String first = proxy == null ? host : proxy.host();
        try {
            InetAddress[] addresses = InetAddress.getAllByName(first);
            local = proxy == null && addresses[0].isLoopbackAddress();
            return ok((proxy == null ? "" : "The proxy ") + first + " is known, with " + addresses.length
                    + " address(es)");
        } catch (UnknownHostException e) {
            return error("The host " + first + " is not known here (DNS)");
        }
    }

    private boolean asks() {
        String authorization;
        try {
            authorization = settings.tokens().authorization();
        } catch (IOException e) {
            return error(e.getMessage());
        } finally {
            settings.tokens().close();
        }
        if (authorization != null) {
            ok("There is a token: " + settings.tokens());
        }
        String url = BewerkingApiTarget.actiesUrl(settings.url());
        HttpSender sender = new HttpSender(settings);
        try {
            Answer answer =
                    sender.exchange(OutgoingRequest.get(url).with("Authorization", authorization), this::connected);
            return judge(answer, authorization);
        } catch (SSLException e) {
            return error("No secure connection (TLS): " + Failures.reason(e));
        } catch (IOException e) {
            return error("No connection: " + Failures.reason(e));
        } finally {
            sender.close();
        }
    }

    /** Says how the connection is secured, and by whose certificates. */
    private Answer connected(Response response) {
        Handshake handshake = response.handshake();
        if (handshake == null) {
            add(
                    local ? Finding.Level.OK : Finding.Level.WARNING,
                    "The connection is not encrypted" + (local ? ", and stays on this machine" : " (http)"));
        } else {
            ok("The connection is secure (" + handshake.tlsVersion().javaName() + ")");
            certificate("The register's certificate", handshake.peerCertificates());
            certificate("The agent's certificate", handshake.localCertificates());
        }
        return HttpSender.answer(response);
    }

    private void certificate(String whose, List<Certificate> chain) {
        if (!chain.isEmpty() && chain.get(0) instanceof X509Certificate) {
            X509Certificate certificate = (X509Certificate) chain.get(0);
            boolean soon = Certificates.endsSoon(certificate, Instant.now());
            add(
                    soon ? Finding.Level.WARNING : Finding.Level.OK,
                    whose + (soon ? " expires soon: " : " is ") + Certificates.describe(certificate));
        }
    }

    private boolean judge(Answer answer, String authorization) {
        int status = answer.status();
        ok("Connected; the answer has status " + status);
        if (status == 401) {
            return error(
                    authorization == null
                            ? "The register asks for a token and none is configured (register.auth)"
                            : "The register does not accept the token");
        }
        if (status == 429 || status >= 500) {
            return add(Finding.Level.WARNING, "The register cannot answer now; try again later");
        }
        boolean fromApi = status == 200 || status == 400 || status == 403;
        if (!fromApi || answer.page()) {
            return error("This is not a Bewerking API" + (answer.page() ? ": it answers with a page" : "")
                    + "; check the path in register.url");
        }
        ok(authorization == null ? "The register asks for no token" : "The register accepts the token");
        String version = answer.header("API-version");
        return version == null
                ? add(Finding.Level.WARNING, "The answer has no API-version, so it may come from something else")
                : ok("API version " + version);
    }

    private boolean ok(String message) {
        add(Finding.Level.OK, message);
        return true;
    }

    private boolean error(String message) {
        return add(Finding.Level.ERROR, message);
    }

    private boolean add(Finding.Level level, String message) {
        findings.add(new Finding(level, message));
        return false;
    }
}
