package nl.verwerkingenlogging.annotations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What an action and a scope have in common. A value that is not set is that of the enclosing scope, the verwerkingsactiviteit or the agent's {@code defaults}, in
 * that order. What is wrong with a value shows when the action is logged or the scope opened. Not thread-safe.
 *
 * @param <T> what is described
 */
public abstract class Verwerkingsgegevens<T extends Verwerkingsgegevens<T>> {

    private final Map<String, Object> waarden = new LinkedHashMap<String, Object>();

    Verwerkingsgegevens() {}

    /**
     * Sets the activity that justifies the action (rule A-49), by the name that the agent's configuration gives it.
     *
     * @param naam a name under {@code verwerkingsactiviteiten}
     * @return this
     */
    public T verwerkingsactiviteit(String naam) {
        waarden.remove("verwerkingsactiviteitId");
        return waarde("verwerkingsactiviteit", naam);
    }

    /**
     * Sets the activity that justifies the action (rule A-49), by its id. Use the name where the operator should be able to change it.
     *
     * @param id its UUID in the verwerkingsactiviteitenregister
     * @return this
     */
    public T verwerkingsactiviteitId(UUID id) {
        waarden.remove("verwerkingsactiviteit");
        return waarde("verwerkingsactiviteitId", id);
    }

    /**
     * Sets the step (rule A-44).
     *
     * @param naam the name
     * @return this
     */
    public T handelingNaam(String naam) {
        return waarde("handelingNaam", naam);
    }

    /**
     * Sets the task, such as {@code "Huwelijk"} (rule A-45).
     *
     * @param naam the name
     * @return this
     */
    public T verwerkingNaam(String naam) {
        return waarde("verwerkingNaam", naam);
    }

    /**
     * Sets the zaak or verzoek (rules ).
     *
     * @param id its UUID
     * @return this
     */
    public T verwerkingId(UUID id) {
        return waarde("verwerkingId", id);
    }

    /**
     * Sets how confidential the log entry is (rule A-51).
     *
     * @param vertrouwelijkheid {@code normaal} or {@code vertrouwelijk}
     * @return this
     */
    public T vertrouwelijkheid(String vertrouwelijkheid) {
        return waarde("vertrouwelijkheid", vertrouwelijkheid);
    }

    /**
     * Sets how long the log entry is kept (rule A-52).
     *
     * @param bewaartermijn an ISO 8601 duration, such as {@code P10Y}
     * @return this
     */
    public T bewaartermijn(String bewaartermijn) {
        return waarde("bewaartermijn", bewaartermijn);
    }

    /**
     * Sets who uses the application (rules ).
     *
     * @param sleutel a key that says nothing to an outsider; it is logged as it is, so never a name
     * @return this
     */
    public T gebruiker(String sleutel) {
        return waarde("gebruiker", sleutel);
    }

    /**
     * Sets who receives the data, when that is another organisation or a person (rule A-58).
     *
     * @param soortAfnemerId {@code OIN} or {@code BSN}
     * @param afnemerId the identifier
     * @return this
     */
    public T afnemer(String soortAfnemerId, Object afnemerId) {
        waarde("soortAfnemerId", soortAfnemerId);
        return waarde("afnemerId", afnemerId);
    }

    T waarde(String naam, Object waarde) {
        waarden.put(naam, waarde);
        return zelf();
    }

    abstract T zelf();

    /** What was set, under the standard's own names. */
    Map<String, Object> waarden() {
        return waarden;
    }
}
