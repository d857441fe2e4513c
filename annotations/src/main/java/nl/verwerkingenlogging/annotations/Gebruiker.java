package nl.verwerkingenlogging.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where to find the key of the user of the application (rules ). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Gebruiker {

    /**
     * The path to the key.
     *
     * @return the path, or {@code ""} when not set
     */
    String path() default "";

    /**
     * Whether the key is already without meaning to an outsider. If not, it is hashed before it is logged.
     *
     * @return {@code true} for a key that may be logged as it is
     */
    boolean meaningless() default false;
}
