package nl.verwerkingenlogging.it.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.verwerkingenlogging.it.harness.AgentJvm;

/** The Tomcats that are tested: the last one of javax and the newest of jakarta. */
enum Tomcat {
    TOMCAT_9("tomcat9", "javax.servlet"),
    TOMCAT_11("tomcat11", "jakarta.servlet");

    /** Who manages the server over HTTP. */
    static final String MANAGER = "9999990";

    private static final String USERS = """
            <tomcat-users>
              <role rolename="manager-script"/>
              <role rolename="manager-jmx"/>
              <user username="%s" fullName="Testburger" password="geheim" roles="manager-script,manager-jmx"/>
            </tomcat-users>
            """;

    private final String distribution;
    private final String servletApi;

    Tomcat(String distribution, String servletApi) {
        this.distribution = distribution;
        this.servletApi = servletApi;
    }

    /** Builds our application for this Tomcat. */
    Path war(Path directory) throws IOException {
        return War.build(
                "tomcat",
                8,
                List.of(home().resolve("lib/servlet-api.jar")),
                text -> text.replace("jakarta.servlet", servletApi),
                directory);
    }

    /** Starts it with a base directory of its own, in which only the manager application is deployed. */
    AgentJvm start(AgentJvm.Builder jvm, Path directory, int port) throws IOException {
        Path base = Files.createDirectories(directory.resolve("base"));
        for (String name : List.of("logs", "temp", "work", "lib")) {
            Files.createDirectories(base.resolve(name));
        }
        Directories.copy(home().resolve("conf"), base.resolve("conf"));
        Directories.copy(home().resolve("webapps/manager"), base.resolve("webapps/manager"));
        Files.copy(Directories.jdbcDriver(), base.resolve("lib/h2.jar"));
        Files.writeString(base.resolve("conf/tomcat-users.xml"), USERS.formatted(MANAGER));
        Path configuration = base.resolve("conf/server.xml");
        Files.writeString(
                configuration,
                Files.readString(configuration)
                        .replace("port=\"8005\"", "port=\"-1\"")
                        .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + port + "\""));
        return jvm.environment("CATALINA_HOME", home().toString())
                .environment("CATALINA_BASE", base.toString())
                .startScript("CATALINA_OPTS", home().resolve("bin/catalina.sh"), "run");
    }

    private Path home() {
        return Directories.distribution(distribution);
    }

    @Override
    public String toString() {
        return home().getFileName().toString();
    }
}
