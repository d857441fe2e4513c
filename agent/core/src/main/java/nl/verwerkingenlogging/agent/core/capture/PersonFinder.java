package nl.verwerkingenlogging.agent.core.capture;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;

/**
 * Finds the persons among the arguments and in the result of a call whose rule does not say where they are (DESIGN 5): every value of a type that is a person,
 * through containers, and in the properties of what is found there, one level deep. What is not loaded is not read, and nobody has read it yet. Immutable,
 * thread-safe.
 */
final class PersonFinder {

    /** Containers in containers; what is deeper is a tree, such as a JSON document, and no list of persons. */
    private static final int DEEPEST_CONTAINER = 4;

    /** Types of the platform that may hold values of the application, beside the containers of {@code java.util}. */
    private static final Set<String> OPEN_TYPES = new HashSet<>(Arrays.asList(
            "java.lang.Object",
            "java.lang.Iterable",
            "java.lang.Comparable",
            "java.lang.Record",
            "java.io.Serializable",
            "java.util.concurrent.Callable"));

    private static final Set<String> CLOSED_TYPES = new HashSet<>(Arrays.asList(
            "java.util.BitSet",
            "java.util.Calendar",
            "java.util.Currency",
            "java.util.Date",
            "java.util.GregorianCalendar",
            "java.util.Locale",
            "java.util.OptionalDouble",
            "java.util.OptionalInt",
            "java.util.OptionalLong",
            "java.util.Properties",
            "java.util.Random",
            "java.util.Scanner",
            "java.util.StringTokenizer",
            "java.util.TimeZone",
            "java.util.UUID"));

    private final PersonTypes types;
    private final String place;
    private final boolean readsResult;
    private final ClassValue<PersonProperties.Property[]> properties;

    /**
     * Makes a finder.
     *
     * @param types which classes are persons
     * @param place rule and attribute, for messages
     * @param readsResult whether the declared result can hold a person
     */
    PersonFinder(PersonTypes types, String place, boolean readsResult) {
        this.types = types;
        this.place = place;
        this.readsResult = readsResult;
        this.properties = types.properties();
    }

    /** Whether a value of a declared type can be or hold a person, as far as the name of the type tells. */
    static boolean canHold(String type) {
        String element = type;
        while (DeclaredTypes.isArray(element)) {
            element = DeclaredTypes.component(element);
        }
        if (element.equals("void") || DeclaredTypes.isScalar(element) || CLOSED_TYPES.contains(element)) {
            return false;
        }
        if (!element.startsWith("java.")) {
            return true;
        }
        return OPEN_TYPES.contains(element)
                || (element.startsWith("java.util.")
                        && !element.startsWith("java.util.regex.")
                        && !element.startsWith("java.util.logging.")
                        && !element.startsWith("java.util.zip.")
                        && !element.startsWith("java.util.jar."));
    }

    boolean readsResult() {
        return readsResult;
    }

    /** Adds the persons among the arguments. */
    void inArguments(Capture capture, Object[] args) throws CaptureFailure {
        if (args != null) {
            for (Object argument : args) {
                // A stream that was handed over is the method's to read.
                if (argument != null && !isReadOnce(argument)) {
                    visit(capture, argument, 0, false, false);
                }
            }
        }
    }

    /** Adds the persons in the result. */
    void inResult(Capture capture, Object result) throws CaptureFailure {
        Object content = result == null ? null : Optionals.content(result);
        if (content == null) {
            return;
        }
        if (isReadOnce(content)) {
            throw failure("persons cannot be searched for in " + TypeText.of(content.getClass())
                    + ", which is read once or comes later: name betrokkenen");
        }
        if (!hasElements(content)) {
            throw failure("the result is not loaded, and capture reads nothing from the database");
        }
        visit(capture, content, 0, false, false);
    }

    /** Adds the persons in one element of a result that is read element by element. */
    void inElement(Capture capture, Object element) throws CaptureFailure {
        if (element != null) {
            visit(capture, element, 0, false, false);
        }
    }

    private static boolean isReadOnce(Object value) {
        ContainerKind kind = ContainerKind.of(value.getClass());
        return kind == ContainerKind.LAZY || kind == ContainerKind.ONE_SHOT;
    }

    private void visit(Capture capture, Object value, int containers, boolean isProperty, boolean declaresPerson)
            throws CaptureFailure {
        Object content = Optionals.content(value);
        if (content == null) {
            return;
        }
        Class<?> type = content.getClass();
        switch (ContainerKind.of(type)) {
            case SINGLE:
                single(capture, content, isProperty);
                break;
            case ARRAY:
                array(capture, content, containers, isProperty, declaresPerson);
                break;
            case MAP:
                if (isOpen(content, isProperty, declaresPerson)) {
                    elements(capture, content, containers, isProperty, declaresPerson);
                }
                break;
            case COLLECTION:
            case ITERABLE:
                if (types.isPerson(type)) {
                    single(capture, content, isProperty);
                } else if (isOpen(content, isProperty, declaresPerson)) {
                    elements(capture, content, containers, isProperty, declaresPerson);
                }
                break;
            case LAZY:
            case ONE_SHOT:
                break;
        }
    }

    private void single(Capture capture, Object value, boolean isProperty) throws CaptureFailure {
        Object person = target(value);
        PersonReader[] readers = types.get(person.getClass());
        for (PersonReader reader : readers) {
            if (!isProperty || isLoaded(person)) {
                reader.read(capture, person);
            }
        }
        if (isProperty || !isLoaded(person)) {
            return;
        }
        for (PersonProperties.Property property : properties.get(person.getClass())) {
            Object found;
            try {
                found = Laziness.of(person.getClass()).known(person, property.name()) == Laziness.NOT_LOADED
                        ? null
                        : property.read(person);
            } catch (Throwable thrown) {
                throw failure("." + property.name() + " of " + TypeText.of(person.getClass()) + " threw", thrown);
            }
            if (found != null) {
                visit(capture, found, 0, true, property.declaresPerson());
            }
        }
    }

    private void array(Capture capture, Object array, int containers, boolean isProperty, boolean declaresPerson)
            throws CaptureFailure {
        if (array instanceof Object[] && containers < DEEPEST_CONTAINER) {
            int length = Array.getLength(array);
            for (int i = 0; i < length; i++) {
                Object element = Array.get(array, i);
                countElement(capture);
                if (element != null) {
                    visit(capture, element, containers + 1, isProperty, declaresPerson);
                }
            }
        }
    }

    /**
     * Whether the elements of a container may be asked for: those of the platform always, unless they are a sequence of something else, like the names in a file's
     * path; those of the application and its libraries as arguments and results, or where a property is declared to hold persons.
     */
    private boolean isOpen(Object container, boolean isProperty, boolean declaresPerson) throws CaptureFailure {
        if (PlatformClasses.contain(container.getClass())) {
            return container instanceof Collection || container instanceof Map;
        }
        boolean mapped = Laziness.of(container.getClass()) != Laziness.NONE;
        return (!isProperty || declaresPerson || mapped) && hasElements(container);
    }

    private void elements(Capture capture, Object container, int containers, boolean isProperty, boolean declaresPerson)
            throws CaptureFailure {
        if (containers == DEEPEST_CONTAINER) {
            return;
        }
        if (container instanceof Map) {
            Map<?, ?> map = (Map<?, ?>) container;
            Iterable<?> keys;
            Iterable<?> values;
            try {
                keys = map.keySet();
                values = map.values();
            } catch (Throwable thrown) {
                throw failure("the entries of " + TypeText.of(container.getClass()) + " threw", thrown);
            }
            iterate(capture, keys, containers, isProperty, declaresPerson);
            iterate(capture, values, containers, isProperty, declaresPerson);
        } else {
            iterate(capture, (Iterable<?>) container, containers, isProperty, declaresPerson);
        }
    }

    private void iterate(
            Capture capture, Iterable<?> elements, int containers, boolean isProperty, boolean declaresPerson)
            throws CaptureFailure {
        Iterator<?> iterator = null;
        while (true) {
            Object element;
            try {
                iterator = iterator == null ? elements.iterator() : iterator;
                if (!iterator.hasNext()) {
                    return;
                }
                element = iterator.next();
            } catch (Throwable thrown) {
                throw failure("the elements of " + TypeText.of(elements.getClass()) + " threw", thrown);
            }
            countElement(capture);
            if (element != null) {
                visit(capture, element, containers + 1, isProperty, declaresPerson);
            }
        }
    }

    /** A container that never ends, or that holds itself, must not keep the application's thread. */
    private void countElement(Capture capture) throws CaptureFailure {
        if (capture.countElement() > PathReader.MAX_ELEMENTS) {
            throw failure("more than " + PathReader.MAX_ELEMENTS + " elements were searched for persons");
        }
    }

    private Object target(Object value) throws CaptureFailure {
        try {
            return Laziness.of(value.getClass()).target(value);
        } catch (Throwable thrown) {
            throw failure(TypeText.of(value.getClass()) + " threw", thrown);
        }
    }

    private boolean isLoaded(Object value) throws CaptureFailure {
        try {
            return Laziness.of(value.getClass()).isLoaded(value);
        } catch (Throwable thrown) {
            throw failure(TypeText.of(value.getClass()) + " threw", thrown);
        }
    }

    private boolean hasElements(Object container) throws CaptureFailure {
        try {
            return Laziness.of(container.getClass()).hasElements(container);
        } catch (Throwable thrown) {
            throw failure(TypeText.of(container.getClass()) + " threw", thrown);
        }
    }

    private CaptureFailure failure(String what) {
        return new CaptureFailure(place + ": " + what);
    }

    private CaptureFailure failure(String what, Throwable thrown) {
        return PathReader.failureOf(place + ": " + what, thrown);
    }
}
