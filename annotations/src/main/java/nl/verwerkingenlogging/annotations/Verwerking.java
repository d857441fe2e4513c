package nl.verwerkingenlogging.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method as a <em>verwerkingsactie</em>: each call of it is logged in the verwerkingenlogging register when the agent is present. Without the agent
 * it does nothing.
 *
 * <p>Whose data the method touches is said with {@link Betrokkene}, on a parameter (known beforehand: logged before the method runs) or on the method
 * (known from the result: logged before the caller gets it). Without it, values are searched for whose type carries {@link Betrokkene} or is among the
 * {@code personen} of the configuration.
 *
 * <p>On a type it makes no method an action by itself; it gives values to those methods of the type that carry {@code @Verwerking} or {@link Betrokkene}.
 * On an annotation type it turns that annotation into another name for this one, with these values.
 *
 * <p>Every text is a constant and {@code ""} means "not set": then the type's annotation, the verwerkingsactiviteit and the agent's {@code defaults} are
 * asked, in that order. {@link #verwerkingId()} is a path, such as {@code "arg0"}, {@code "arg1.zaak.uuid"} or {@code "this.zaakId"}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
public @interface Verwerking {

    /**
     * The name, in the agent's configuration under {@code verwerkingsactiviteiten}, of the activity that justifies this action. A name and not a UUID,
     * because the UUID differs per organisation (rule A-102).
     *
     * @return the name, or {@code ""} when not set
     */
    String verwerkingsactiviteit() default "";

    /**
     * What happens, a verb followed by a noun, such as {@code "Ophalen persoonsgegevens"} (rule A-43).
     *
     * @return the name, or {@code ""} when not set
     */
    String actieNaam() default "";

    /**
     * The step of the verwerking that this action belongs to (rule A-44).
     *
     * @return the name, or {@code ""} when not set
     */
    String handelingNaam() default "";

    /**
     * The task that this action belongs to, such as {@code "Huwelijk"} (rule A-45).
     *
     * @return the name, or {@code ""} when not set
     */
    String verwerkingNaam() default "";

    /**
     * A path to the UUID of the zaak or verzoek that this action belongs to (rules ). Not set: the id of the surrounding unit of work.
     *
     * @return the path, or {@code ""} when not set
     */
    String verwerkingId() default "";

    /**
     * {@code normaal} or {@code vertrouwelijk} (rule A-51).
     *
     * @return the value, or {@code ""} when not set
     */
    String vertrouwelijkheid() default "";

    /**
     * How long the log entry is kept, as an ISO 8601 duration such as {@code P10Y} (rule A-52).
     *
     * @return the duration, or {@code ""} when not set
     */
    String bewaartermijn() default "";

    /**
     * The OIN of the organisation that executes the action, when it is not the responsible one (rule A-54).
     *
     * @return twenty digits, or {@code ""} when not set
     */
    String uitvoerder() default "";

    /**
     * Name and version of the executing software (rule A-55).
     *
     * @return the name, or {@code ""} when not set
     */
    String systeem() default "";

    /**
     * The data source that holds the data (rule A-57).
     *
     * @return the name, or {@code ""} when not set
     */
    String gegevensbron() default "";

    /**
     * Who uses the application, as a key without meaning (rules ).
     *
     * @return where to find the key; without a path, not set
     */
    Gebruiker gebruiker() default @Gebruiker;

    /**
     * Who receives the data, when that is another organisation or a person (rule A-58).
     *
     * @return where to find the recipient; without a path, not set
     */
    Afnemer afnemer() default @Afnemer;

    /**
     * Texts that are chosen, from what stands here, by a value of the call.
     *
     * @return the choices; an attribute chosen here may not be set as a constant too
     */
    Choice[] choices() default {};

    /**
     * What happens when the action cannot be logged.
     *
     * @return the policy; {@link OnFailure#DEFAULT} for that of the type or the configuration
     */
    OnFailure onFailure() default OnFailure.DEFAULT;

    /**
     * Marks a selection of very many persons: logged once, before the method runs, without persons. It then carries no {@link Betrokkene}, and the
     * verwerkingsactiviteit has to describe it.
     *
     * @return whether the action is logged without persons
     */
    boolean selectie() default false;

    /**
     * When {@code true}, the method logs nothing itself, but gives its values to every action inside it.
     *
     * @return whether the method is only a scope
     */
    boolean scopeOnly() default false;
}
