package nl.verwerkingenlogging.annotations;

import java.util.ArrayList;
import java.util.List;

/**
 * Describes an action that no method stands for, and logs it:
 *
 * <pre>{@code
 * VerwerkingContext.actie("Beoordelen dossier")
 *         .verwerkingsactiviteit("wmo-aanvraag")
 *         .betrokkene("BSN", bsn, "Aanvrager")
 *         .log();
 * }</pre>
 *
 * <p>Log it before doing what it says: then what cannot be logged does not happen (rules ). Without the agent it does nothing. Not thread-safe.
 */
public final class Verwerkingsactie extends Verwerkingsgegevens<Verwerkingsactie> {

    private final List<Object[]> betrokkenen = new ArrayList<Object[]>(2);

    Verwerkingsactie() {}

    /**
     * Adds a betrokkene.
     *
     * @param soortObjectId the kind of identifier, such as {@code BSN}
     * @param objectId the identifier: a text, a whole number or a UUID
     * @return this
     */
    public Verwerkingsactie betrokkene(String soortObjectId, Object objectId) {
        return betrokkene(soortObjectId, objectId, null);
    }

    /**
     * Adds a betrokkene.
     *
     * @param soortObjectId the kind of identifier, such as {@code BSN}
     * @param objectId the identifier: a text, a whole number or a UUID
     * @param betrokkenheid in which capacity, such as {@code Aanvrager}; null when not set
     * @param soortenGegevens the kinds of data of this person that the action touches (rules)
     * @return this
     */
    public Verwerkingsactie betrokkene(
            String soortObjectId, Object objectId, String betrokkenheid, String... soortenGegevens) {
        betrokkenen.add(new Object[] {soortObjectId, objectId, betrokkenheid, soortenGegevens});
        return this;
    }

    /**
     * Sets the executing organisation, when it is not the responsible one (rule A-54).
     *
     * @param oin its OIN
     * @return this
     */
    public Verwerkingsactie uitvoerder(String oin) {
        return waarde("uitvoerder", oin);
    }

    /**
     * Sets name and version of the software (rule A-55).
     *
     * @param systeem the name
     * @return this
     */
    public Verwerkingsactie systeem(String systeem) {
        return waarde("systeem", systeem);
    }

    /**
     * Sets the data source (rule A-57).
     *
     * @param gegevensbron the name
     * @return this
     */
    public Verwerkingsactie gegevensbron(String gegevensbron) {
        return waarde("gegevensbron", gegevensbron);
    }

    /**
     * Sets what happens when the action cannot be logged.
     *
     * @param onFailure the policy; {@link OnFailure#DEFAULT} for that of the configuration
     * @return this
     */
    public Verwerkingsactie onFailure(OnFailure onFailure) {
        return waarde("onFailure", onFailure == null ? null : onFailure.name());
    }

    /**
     * Logs the action; once this method has returned, it is logged. An action without betrokkenen concerns nobody and is not logged.
     *
     * @throws VerwerkingNietGelogdException when it cannot be logged, or a value cannot be used, under {@code onFailure: strict}
     */
    public void log() {
        VerwerkingContext.log(waarden(), betrokkenen);
    }

    @Override
    Verwerkingsactie zelf() {
        return this;
    }
}
