package nl.verwerkingenlogging.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A text that is chosen by a value of the call. Only texts that stand here can reach the log, never the value itself (rules ).
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Choice {

    /**
     * The attribute that is chosen, such as {@code verwerkingsactiviteit} or {@code betrokkenheid}.
     *
     * @return the attribute's name as in the configuration file
     */
    String attribute();

    /**
     * The path to the value that decides, such as {@code arg1}.
     *
     * @return the path
     */
    String from();

    /**
     * Which value leads to which text.
     *
     * @return the entries
     */
    Entry[] map();

    /**
     * The text for every value that {@link #map()} does not list, and for no value.
     *
     * @return the text, or {@code ""} when such a value is a failure to capture
     */
    String otherwise() default "";
}
