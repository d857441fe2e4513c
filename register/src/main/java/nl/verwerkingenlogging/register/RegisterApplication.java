package nl.verwerkingenlogging.register;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The register as a program. */
// Spring Boot's own error page would answer in another form than the standard's Fout.
@SpringBootApplication(exclude = ErrorMvcAutoConfiguration.class)
@ConfigurationPropertiesScan
public class RegisterApplication {

    /**
     * Starts the register and keeps it running until the process is asked to stop.
     *
     * @param args Spring Boot's options, such as {@code --server.port=0}
     */
    public static void main(String[] args) {
        SpringApplication.run(RegisterApplication.class, args);
    }
}
