package nl.gemeente.burgerzaken;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the application is, for people and scripts that let it choose its port. */
@Component
class Gereedmelding {

    private static final Logger LOG = LoggerFactory.getLogger(Gereedmelding.class);

    private final Environment environment;

    Gereedmelding(Environment environment) {
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void meld() {
        LOG.info(
                "Burgerzaken ready: http://{}:{}",
                environment.getProperty("server.address", "localhost"),
                environment.getProperty("local.server.port"));
    }
}
