package nl.gemeente.proef.annotaties;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import nl.verwerkingenlogging.annotations.Verwerking;

/** The application's own name for an action that it has in many places. */
@Verwerking(verwerkingsactiviteit = "proef", actieNaam = "Ophalen persoonsgegevens")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OphalenPersoonsgegevens {}
