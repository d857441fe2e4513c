package nl.verwerkingenlogging.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One line of a {@link Choice}: a value and the text that it leads to. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Entry {

    /**
     * The value as plain text: a string, {@code true} or {@code false}, a whole number, or the name of an enum constant.
     *
     * @return the value
     */
    String key();

    /**
     * The text that is logged.
     *
     * @return the text
     */
    String value();
}
