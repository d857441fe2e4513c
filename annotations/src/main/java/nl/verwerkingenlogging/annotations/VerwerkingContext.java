package nl.verwerkingenlogging.annotations;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What code can say where a rule or an annotation cannot: whose data a running action touches besides, which step it is, that something is an action although no
 * method stands for it. All methods are about the calling thread.
 *
 * <p>Without the agent, and while capture is switched off, all of it does nothing and costs next to nothing. Nothing throws but what the agent throws for an action
 * that is not logged, under {@code onFailure: strict}: {@link VerwerkingNietGelogdException}. That holds for bad input too, such as a blank identifier.
 *
 * <p>Texts are constants of your code, as in annotations. Never make one out of data: names and search criteria do not belong in the log (rules ).
 */
public final class VerwerkingContext {

    private VerwerkingContext() {}

    /**
     * Whether an agent is there and captures. Nothing has to be asked before the other methods are called; this is for code that would otherwise have to collect
     * identifiers in vain.
     *
     * @return false without the agent
     */
    public static boolean isActief() {
        return agent("actief") != null;
    }

    /**
     * Adds a betrokkene to the action of the running method.
     *
     * @param soortObjectId the kind of identifier, such as {@code BSN}
     * @param objectId the identifier: a text, a whole number or a UUID
     * @throws VerwerkingNietGelogdException when it cannot be logged, or no action is running, under {@code onFailure: strict}
     * @see #voegBetrokkeneToe(String, Object, String, String...)
     */
    public static void voegBetrokkeneToe(String soortObjectId, Object objectId) {
        agent("betrokkene", soortObjectId, objectId, null, null);
    }

    /**
     * Adds a betrokkene to the action of the running method: of the innermost one on this thread that a rule or annotation is about. Where that action is logged
     * after the method, the betrokkene is part of it. Where it was logged already, since it is logged before the method runs, a further action with the same
     * attributes and the same verwerkingId is logged for this betrokkene, before this method returns.
     *
     * @param soortObjectId the kind of identifier, such as {@code BSN}
     * @param objectId the identifier: a text, a whole number or a UUID
     * @param betrokkenheid in which capacity, such as {@code Aanvrager}; null when not set
     * @param soortenGegevens the kinds of data of this person that the action touches (rules)
     * @throws VerwerkingNietGelogdException when it cannot be logged, or no action is running, under {@code onFailure: strict}
     */
    public static void voegBetrokkeneToe(
            String soortObjectId, Object objectId, String betrokkenheid, String... soortenGegevens) {
        agent("betrokkene", soortObjectId, objectId, betrokkenheid, soortenGegevens);
    }

    /**
     * Sets the step that the running method belongs to (rule A-44), for its action, unless that is logged already, and until it ends for every action inside it
     * that does not set its own. Outside any such method: for the scope, otherwise the request, that the thread is in.
     *
     * @param handelingNaam the name
     * @throws VerwerkingNietGelogdException when it is blank or has control characters, under {@code onFailure: strict}
     */
    public static void handelingNaam(String handelingNaam) {
        agent("handelingNaam", handelingNaam);
    }

    /**
     * Sets the zaak or verzoek that the running method belongs to (rules ), as {@link #handelingNaam} does the step.
     *
     * @param verwerkingId its UUID
     * @throws VerwerkingNietGelogdException when it is null, under {@code onFailure: strict}
     */
    public static void verwerkingId(UUID verwerkingId) {
        agent("verwerkingId", verwerkingId);
    }

    /**
     * Begins the description of an action that no method stands for, such as manual work that staff record (rule A-04). It is logged by
     * {@link Verwerkingsactie#log()}.
     *
     * @param actieNaam what happens, a verb followed by a noun (rule A-43)
     * @return the description
     */
    public static Verwerkingsactie actie(String actieNaam) {
        return new Verwerkingsactie().waarde("actieNaam", actieNaam);
    }

    /**
     * Begins the description of a scope: a unit of work that gives its values to every action inside it which does not set them itself. It begins with
     * {@link VerwerkingScope.Beschrijving#open()}.
     *
     * @return the description
     */
    public static VerwerkingScope.Beschrijving scope() {
        return new VerwerkingScope.Beschrijving();
    }

    static void log(Map<String, Object> waarden, List<Object[]> betrokkenen) {
        agent("log", waarden, betrokkenen);
    }

    static Object open(Map<String, Object> waarden) {
        return agent("open", waarden);
    }

    static void close(Object geopend) {
        if (geopend != null) {
            agent("close", geopend);
        }
    }

    /**
     * Where the agent comes in: it weaves this method, whose name and signature are therefore part of what versions of agent and annotations have in common.
     *
     * @param vraag what is asked
     * @param waarden with what; only types of the JDK, since the agent knows no other
     * @return the answer; null without the agent
     */
    @SuppressWarnings("unused") // The woven code uses both.
    private static Object agent(String vraag, Object... waarden) {
        return null;
    }
}
