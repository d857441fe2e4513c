package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;

/**
 * Looks whether the register can be reached, for {@code validate --connect}: name, connection and TLS, token, API. Sends no action: it asks for the list of
 * actions without saying of whom, which a Bewerking API answers with 400 (or 403 to a token that may only write). Blocks the calling thread, for at most the
 * time-outs of the settings.
 */
public final class RegisterCheck {

    private final ForwarderSettings settings;
    private final List<Finding> findings = new ArrayList<>();

    private RegisterCheck(ForwarderSettings settings) {
        this.settings = settings;
    }

    /**
     * Runs the check.
     *
     * @param settings URL, token and time-outs to use
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
        try {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            return ok(host + " is known, with " + addresses.length + " address(es)");
        } catch (UnknownHostException e) {
            return error("The host " + host + " is not known here (DNS)");
        }
    }

    private boolean asks() {
        String authorization;
        try {
            authorization = settings.tokens().authorization();
        } catch (IOException e) {
            return error(e.getMessage());
        }
        String url = BewerkingApiTarget.actiesUrl(settings.url());
        HttpSender sender = new HttpSender(settings);
        try {
            return judge(sender.send(OutgoingRequest.get(url).with("Authorization", authorization)), authorization);
        } catch (SSLException e) {
            return error("No secure connection (TLS): " + Failures.reason(e));
        } catch (IOException e) {
            return error("No connection: " + Failures.reason(e));
        } finally {
            sender.close();
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
