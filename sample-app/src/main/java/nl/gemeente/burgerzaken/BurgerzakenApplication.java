package nl.gemeente.burgerzaken;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * A small burgerzaken application, as it could stand at a gemeente: raadplegen of persons and preparing a huwelijk are recent work (Spring Data, annotated),
 * verhuizingen run on data-access classes of 2008 that nobody wants to touch.
 */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
public class BurgerzakenApplication {

    /**
     * Starts the application.
     *
     * @param args Spring Boot arguments, such as {@code --server.port=8080}
     */
    public static void main(String[] args) {
        SpringApplication.run(BurgerzakenApplication.class, args);
    }
}
