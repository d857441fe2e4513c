package nl.gemeente.proef.stappen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/**
 * Serves {@code POST /verwerking}: the body lists steps, the answer says what became of them. One request is one unit of work. The first argument is the
 * directory for Tomcat's own files, the second the class name of the data access, the third how long the journal makes a call wait, in milliseconds.
 */
public final class StappenApplicatie {

    private StappenApplicatie() {}

    /**
     * Starts the application on a free port, prints {@code gereed PORT} and serves until the process is ended.
     *
     * @param args see the class
     * @throws LifecycleException when Tomcat does not start
     * @throws ReflectiveOperationException when there is no such data access
     * @throws IOException when the directory cannot be made
     */
    public static void main(String[] args) throws LifecycleException, ReflectiveOperationException, IOException {
        Path directory = Files.createDirectories(Path.of(args[0]));
        Object dao = Class.forName(args[1]).getDeclaredConstructor().newInstance();
        Stappenloper loper = new Stappenloper(dao, new Vuller(Long.parseLong(args[2])));

        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(directory.toString());
        Connector connector = new Connector();
        connector.setProperty("address", "127.0.0.1");
        connector.setPort(0);
        tomcat.setConnector(connector);
        Context context = tomcat.addContext("", directory.toString());
        Tomcat.addServlet(context, "verwerking", new VerwerkingServlet(loper));
        context.addServletMappingDecoded("/verwerking", "verwerking");
        tomcat.start();
        System.out.println("gereed " + connector.getLocalPort());
        tomcat.getServer().await();
    }

    private static final class VerwerkingServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private static final ObjectMapper JSON = new ObjectMapper()
                .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
                .registerModule(new SimpleModule().addSerializer(Instant.class, ToStringSerializer.instance));

        private final transient Stappenloper loper;

        VerwerkingServlet(Stappenloper loper) {
            this.loper = loper;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            List<Stap> stappen = JSON.readValue(request.getInputStream(), new TypeReference<List<Stap>>() {});
            try {
                byte[] answer = JSON.writeValueAsBytes(loper.doe(stappen));
                response.setContentType("application/json");
                response.getOutputStream().write(answer);
            } catch (ReflectiveOperationException e) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST, e.toString());
            }
        }
    }
}
