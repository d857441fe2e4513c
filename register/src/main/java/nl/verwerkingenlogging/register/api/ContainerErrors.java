package nl.verwerkingenlogging.register.api;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what Tomcat refuses by itself, before any filter has seen it, in the form of the standard instead of as a page of HTML (FC-23). */
final class ContainerErrors extends ErrorReportValve {

    private static final Logger LOG = LoggerFactory.getLogger(ContainerErrors.class);

    private final String apiVersion;

    ContainerErrors(String apiVersion) {
        this.apiVersion = apiVersion;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Fout fout = Fout.ofContainer(response.getStatus());
        if (failure != null && fout.status() >= 500) {
            LOG.error("{}: {}", fout.instance(), Incident.describe(failure));
        }
        try {
            response.resetBuffer();
            CommonHeaders.set(response, apiVersion);
            FoutResponse.send(response, fout);
            response.finishResponse();
        } catch (IOException e) {
            LOG.debug("the client was gone before it got its {} answer", fout.status(), e);
        }
    }
}
