package nl.gemeente.burgerzaken;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The employee at the desk. Logging in is left out of this example: there is one employee.
 *
 * @param sleutel a key that says nothing outside the personnel administration
 */
@ConfigurationProperties("burgerzaken.medewerker")
public record Medewerker(String sleutel) {}
