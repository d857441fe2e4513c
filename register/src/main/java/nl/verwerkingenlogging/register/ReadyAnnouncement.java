package nl.verwerkingenlogging.register;

import nl.verwerkingenlogging.register.config.DataDirectory;
import nl.verwerkingenlogging.register.security.DevelopmentToken;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Says on the console where the register is and, when it made one, with which token. On the console and not in the log, because logs are collected and
 * kept, and a token must not be.
 */
@Component
final class ReadyAnnouncement implements ApplicationListener<ApplicationReadyEvent> {

    private final Environment environment;
    private final DataDirectory directory;
    private final DevelopmentToken token;

    ReadyAnnouncement(Environment environment, DataDirectory directory, DevelopmentToken token) {
        this.environment = environment;
        this.directory = directory;
        this.token = token;
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        String address = environment.getRequiredProperty("server.address");
        String base = "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":"
                + environment.getRequiredProperty("local.server.port");
        token.value()
                .ifPresent(
                        value -> System.out.println("Development token: " + value + " (also in " + token.file() + ")"));
        if (environment.acceptsProfiles(Profiles.of("development"))) {
            System.out.println("Page for developers: " + base + "/ontwikkeling");
        }
        System.out.println("Register ready: " + base + "/api/v1 (data in " + directory.path() + ")");
    }
}
