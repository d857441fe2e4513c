package nl.verwerkingenlogging.agent.core.capture;

import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import nl.verwerkingenlogging.agent.core.model.Formats;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextValue;

/** Reads {@code @Betrokkene} of a loaded class. The annotation is known by its name only: the application's copy of it can be any. Used once. */
final class AnnotatedPersons {

    private static final String BETROKKENE = "nl.verwerkingenlogging.annotations.Betrokkene";
    private static final String LIST = BETROKKENE + "$List";

    private final Class<?> type;
    private final PersonTypes types;

    AnnotatedPersons(Class<?> type, PersonTypes types) {
        this.type = type;
        this.types = types;
    }

    /** A reader for each annotation; empty for almost every class. */
    List<PersonReader> read() {
        List<PersonReader> readers = new ArrayList<>(0);
        try {
            for (Annotation annotation : type.getDeclaredAnnotations()) {
                String name = annotation.annotationType().getName();
                if (name.equals(BETROKKENE)) {
                    readers.add(reader(annotation));
                } else if (name.equals(LIST)) {
                    for (Object each : (Object[]) value(annotation, "value")) {
                        readers.add(reader((Annotation) each));
                    }
                }
            }
        } catch (LinkageError | TypeNotPresentException missingLibrary) {
            // Annotations that cannot be read are none, for everybody else too.
            readers.clear();
        } catch (ReflectiveOperationException otherVersion) {
            readers.clear();
            readers.add(error("cannot be read (" + otherVersion.getClass().getName() + ")"));
        }
        return readers;
    }

    private PersonReader reader(Annotation annotation) throws ReflectiveOperationException {
        String soort = text(annotation, "soortObjectId");
        String betrokkenheid = text(annotation, "betrokkenheid");
        List<TextValue> soorten = new ArrayList<>();
        for (Object each : (Object[]) value(annotation, "soortenGegevens")) {
            if (!isName((String) each)) {
                return error("soortenGegevens: is blank or too long");
            }
            soorten.add(TextValue.constant((String) each));
        }
        if (Array.getLength(value(annotation, "choices")) > 0) {
            return error("choices: cannot be made on a class; use a method or personen");
        }
        if (!isName(soort) || (!betrokkenheid.isEmpty() && !isName(betrokkenheid))) {
            return error("soortObjectId or betrokkenheid: is blank or too long");
        }
        try {
            Path path = Path.parseRelative("this", text(annotation, "objectId"));
            if (path.root() != Path.Root.THIS) {
                return error("objectId: is a constant");
            }
            BetrokkeneSpec spec = new BetrokkeneSpec(
                    TextValue.constant(soort),
                    path,
                    betrokkenheid.isEmpty() ? null : TextValue.constant(betrokkenheid),
                    soorten);
            return PersonReader.of(types.reader(name(), spec));
        } catch (SyntaxException malformed) {
            return error("objectId: is not a path: " + malformed.getMessage());
        }
    }

    private static boolean isName(String text) {
        return !Formats.isBlank(text) && Formats.length(text) <= Formats.MAX_NAAM;
    }

    private PersonReader error(String what) {
        return PersonReader.inError(name() + ": " + what);
    }

    private String name() {
        return "@Betrokkene on " + type.getName();
    }

    private static String text(Annotation annotation, String element) throws ReflectiveOperationException {
        return (String) value(annotation, element);
    }

    private static Object value(Annotation annotation, String element) throws ReflectiveOperationException {
        return annotation.annotationType().getMethod(element).invoke(annotation);
    }
}
