package nl.verwerkingenlogging.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says whose data an action touches.
 *
 * <ul>
 *   <li>On a parameter, {@link #objectId()} is relative to the argument: {@code ""} is the argument itself, {@code "bsn"} its property, {@code "[*].bsn"}
 *       that of each of its elements.
 *   <li>On a method, {@link #objectId()} is a whole path as in the configuration file; {@code ""} means {@code resultaat}.
 *   <li>On a type, {@link #objectId()} is relative to a value of that type, and holds for its subtypes too. Every action that does not say itself whose data
 *       it touches then finds such values among its arguments and in its result. Choices cannot be made here.
 * </ul>
 *
 * <p>Repeatable: two annotations describe two groups of betrokkenen of the same action.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
@Repeatable(Betrokkene.List.class)
public @interface Betrokkene {

    /**
     * What kind of identifier it is: {@code BSN}, or another one for private-law tasks (rules ).
     *
     * @return the kind, at most 242 characters
     */
    String soortObjectId() default "BSN";

    /**
     * Where the identifier is found.
     *
     * @return the path; see the annotation itself for what it is relative to
     */
    String objectId() default "";

    /**
     * The capacity in which the person is involved, such as {@code Aanvrager} (rule A-68).
     *
     * @return the capacity, or {@code ""} when not set
     */
    String betrokkenheid() default "";

    /**
     * The kinds of data of this person that the action touches, when more is known than the verwerkingsactiviteit says (rules ).
     *
     * @return the kinds; empty when not set
     */
    String[] soortenGegevens() default {};

    /**
     * Texts of this betrokkene that are chosen, from what stands here, by a value of the call.
     *
     * @return the choices
     */
    Choice[] choices() default {};

    /** Holds repeated {@link Betrokkene} annotations. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.PARAMETER, ElementType.TYPE})
    @interface List {

        /**
         * The repeated annotations.
         *
         * @return the annotations
         */
        Betrokkene[] value();
    }
}
