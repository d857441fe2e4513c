package nl.verwerkingenlogging.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Where to find who receives the data (rule A-58). */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({})
public @interface Afnemer {

    /**
     * {@code OIN} for an organisation, {@code BSN} for a person.
     *
     * @return the kind, or {@code ""} when not set
     */
    String soortAfnemerId() default "";

    /**
     * The path to the identifier of the recipient.
     *
     * @return the path, or {@code ""} when not set
     */
    String afnemerId() default "";
}
