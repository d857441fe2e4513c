package nl.verwerkingenlogging.agent.core.capture;

import java.lang.reflect.Array;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.Path;

/**
 * Follows one path through the values of a call (DESIGN 5). Reads only what the path names. Whatever the application's code throws on the way becomes a
 * {@link CaptureFailure}, but for errors of the virtual machine. Immutable, thread-safe.
 */
final class PathReader {

    /** Takes the values that a path leads to, one by one. */
    interface Visitor<T> {

        /** Takes a value, which is neither null nor an Optional. */
        void visit(T target, Object value) throws CaptureFailure;

        /** Counts an element of a container, on its way to be visited or not; returns how many there were for this target. */
        int countElement(T target);
    }

    /** How many elements are read of one call. A container that never ends, or that holds itself, must not keep the application's thread. */
    static final int MAX_ELEMENTS = 1_000_000;

    private static final Object NOBODY = new Object();

    private final Path path;
    private final Path.Step[] steps;
    private final Property[] properties;
    /** For each step, and for the end, whether null before it means nobody. */
    private final boolean[] nullIsNobody;

    private final String place;

    /**
     * Makes a reader.
     *
     * @param path the path
     * @param place rule and attribute, for messages
     * @param absentAllowed whether an absent value at the end is no failure although the path does not end in {@code ?}
     */
    PathReader(Path path, String place, boolean absentAllowed) {
        this.path = path;
        this.place = place;
        this.steps = path.steps().toArray(new Path.Step[0]);
        this.properties = new Property[steps.length];
        this.nullIsNobody = new boolean[steps.length + 1];
        nullIsNobody[steps.length] = absentAllowed || path.optional();
        for (int i = steps.length - 1; i >= 0; i--) {
            properties[i] = steps[i].kind() == Path.Step.Kind.PROPERTY ? Property.named(steps[i].property()) : null;
            // [*] hands null on, so that [*]?.x and [*]? allow for a container that is not there.
            nullIsNobody[i] = steps[i].nullSafe() || (isBranch(steps[i]) && nullIsNobody[i + 1]);
        }
    }

    boolean readsResult() {
        return path.readsResult();
    }

    /** The value that a path without {@code [*]} leads to; null when it is absent and may be. */
    Object one(Object self, Object[] args, Object result) throws CaptureFailure {
        Object value = root(self, args, result);
        for (int i = 0; i < steps.length && value != NOBODY; i++) {
            value = advance(value, i);
        }
        return value == NOBODY ? null : end(value);
    }

    /** Hands every value that the path leads to to the visitor, in the order of the containers. */
    <T> void each(Object self, Object[] args, Object result, T target, Visitor<T> visitor) throws CaptureFailure {
        Object value = root(self, args, result);
        if (value != NOBODY) {
            walk(value, 0, target, visitor);
        }
    }

    /** Hands every value that the path leads to from one element of the result to the visitor; the element stands for the path's first step, which is {@code [*]}. */
    <T> void eachOf(Object element, T target, Visitor<T> visitor) throws CaptureFailure {
        if (steps.length > 0 && steps[0].kind() == Path.Step.Kind.COLUMN) {
            if (element != null) {
                walk(element, 0, target, visitor);
            }
        } else if (steps.length > 0 && steps[0].kind() == Path.Step.Kind.ELEMENTS) {
            element(element, 0, target, visitor);
        } else {
            throw failure("the result comes element by element: write resultaat[*] for its elements");
        }
    }

    /** A failure of this path. The message must not hold any value of the call. */
    CaptureFailure failure(String what) {
        return new CaptureFailure(message(what));
    }

    /** What to make of something that was thrown while this path was read: returns the failure, or throws what is not ours to catch. */
    CaptureFailure failure(String what, Throwable thrown) {
        return failureOf(message(what), thrown);
    }

    /** The same, for a message of one's own. */
    static CaptureFailure failureOf(String message, Throwable thrown) {
        // Thread.stop's error goes by name: the class is on its way out of the platform.
        if (thrown instanceof VirtualMachineError || thrown.getClass().getName().equals("java.lang.ThreadDeath")) {
            throw (Error) thrown;
        }
        if (thrown instanceof InterruptedException) {
            // Who threw it took the interrupt away, and the application has not seen it.
            Thread.currentThread().interrupt();
        }
        return new CaptureFailure(message, thrown);
    }

    private String message(String what) {
        String shown = path.root() == Path.Root.CONSTANT ? "the constant" : path.toString();
        return place + ": " + shown + ": " + what;
    }

    private Object root(Object self, Object[] args, Object result) {
        switch (path.root()) {
            case ARGUMENT:
                return args[path.argument()];
            case ARGUMENTS:
                return args;
            case THIS:
                return self;
            case RESULT:
                return result == null ? NOBODY : result;
            default:
                return path.constant();
        }
    }

    private <T> void walk(Object start, int from, T target, Visitor<T> visitor) throws CaptureFailure {
        Object value = start;
        for (int i = from; i < steps.length; i++) {
            if (isBranch(steps[i])) {
                Object container = present(value, i);
                if (container != NOBODY) {
                    branch(container, i, target, visitor);
                }
                return;
            }
            value = advance(value, i);
            if (value == NOBODY) {
                return;
            }
        }
        Object end = end(value);
        if (end != null) {
            visitor.visit(target, end);
        }
    }

    private Object advance(Object value, int i) throws CaptureFailure {
        Object owner = present(value, i);
        if (owner == NOBODY) {
            return NOBODY;
        }
        switch (steps[i].kind()) {
            case INDEX:
                return element(owner, i);
            case COLUMN:
                return column(owner, i);
            default:
                return property(owner, i);
        }
    }

    /** What step {@code i} is taken from: the value, or what is in it when it is an Optional. */
    private Object present(Object value, int i) throws CaptureFailure {
        if (value == null) {
            if (nullIsNobody[i]) {
                return NOBODY;
            }
            throw failure("null before " + text(i) + (isBranch(steps[i]) ? "; " + text(i) + "? allows for it" : ""));
        }
        Object content = Optionals.content(value);
        return content == null ? NOBODY : loaded(content, i);
    }

    /** What a lazily loaded object stands for, where that is loaded. */
    private Object loaded(Object value, int i) throws CaptureFailure {
        Laziness laziness = Laziness.of(value.getClass());
        if (laziness == Laziness.NONE) {
            return value;
        }
        try {
            return laziness.target(value);
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
    }

    private void checkElements(Object container, int i) throws CaptureFailure {
        Laziness laziness = Laziness.of(container.getClass());
        boolean there = true;
        if (laziness != Laziness.NONE) {
            try {
                there = laziness.hasElements(container);
            } catch (Throwable thrown) {
                throw failure(text(i) + " threw", thrown);
            }
        }
        if (!there) {
            throw notLoaded(text(i));
        }
    }

    private CaptureFailure notLoaded(String what) {
        return failure(what + " is not loaded, and capture reads nothing from the database");
    }

    /** An empty Optional at the end is nobody when it stands for a person, and a missing identifier when it is a property of one. */
    private Object end(Object value) throws CaptureFailure {
        Object content = value == null ? null : Optionals.content(value);
        if (content != null || nullIsNobody[steps.length]) {
            return content;
        }
        if (value == null) {
            throw failure("null");
        }
        if (steps.length > 0 && steps[steps.length - 1].kind() == Path.Step.Kind.PROPERTY) {
            throw failure("an empty Optional");
        }
        return null;
    }

    private Object property(Object owner, int i) throws CaptureFailure {
        String refusal;
        Object value = null;
        Laziness laziness = Laziness.of(owner.getClass());
        try {
            Object known = laziness == Laziness.NONE ? null : laziness.known(owner, steps[i].property());
            if (known != null && known != Laziness.NOT_LOADED) {
                return known;
            }
            if (known != null) {
                throw notLoaded(text(i));
            }
            // Also finding out how to read it may run code of the application: its class loader.
            PropertyReader reader = properties[i].get(owner.getClass());
            refusal = reader.refusal();
            if (refusal == null) {
                value = reader.read(owner);
            }
        } catch (CaptureFailure ours) {
            throw ours;
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
        if (refusal != null) {
            throw failure(refusal);
        }
        if (value == null && owner instanceof Map && !nullIsNobody[i + 1]) {
            throw failure("null, or no such entry, at " + text(i) + " of a map; its values are [*]");
        }
        return value;
    }

    private Object column(Object owner, int i) throws CaptureFailure {
        boolean isRow;
        Object value = null;
        try {
            isRow = Columns.areIn(owner);
            if (isRow) {
                value = Columns.read(owner, steps[i]);
            }
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
        if (!isRow) {
            throw failure(text(i) + " needs a ResultSet, not " + TypeText.of(owner.getClass()));
        }
        return value;
    }

    private Object element(Object owner, int i) throws CaptureFailure {
        int index = steps[i].index();
        checkElements(owner, i);
        if (owner.getClass().isArray()) {
            int length = Array.getLength(owner);
            if (index < length) {
                return Array.get(owner, index);
            }
            return length == 0 ? NOBODY : missing(i);
        }
        if (!(owner instanceof List)) {
            throw failure(text(i) + " needs a list or an array, not " + TypeText.of(owner.getClass()));
        }
        try {
            return ((List<?>) owner).get(index);
        } catch (IndexOutOfBoundsException tooShort) {
            return index == 0 || isEmpty((List<?>) owner, i) ? NOBODY : missing(i);
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
    }

    /** Asked in the way that the path itself asks: {@code size()} is none of our business. */
    private boolean isEmpty(List<?> list, int i) throws CaptureFailure {
        try {
            list.get(0);
            return false;
        } catch (IndexOutOfBoundsException empty) {
            return true;
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
    }

    private Object missing(int i) throws CaptureFailure {
        if (nullIsNobody[i + 1]) {
            return NOBODY;
        }
        throw failure("there is no " + text(i));
    }

    private <T> void branch(Object container, int i, T target, Visitor<T> visitor) throws CaptureFailure {
        boolean keys = steps[i].kind() == Path.Step.Kind.KEYS;
        ContainerKind kind = ContainerKind.of(container.getClass());
        if (keys && kind != ContainerKind.MAP) {
            throw failure("[*key] needs a map, not " + TypeText.of(container.getClass()));
        }
        checkElements(container, i);
        switch (kind) {
            case ARRAY:
                array(container, i, target, visitor);
                break;
            case COLLECTION:
            case ITERABLE:
                iterate((Iterable<?>) container, i, target, visitor);
                break;
            case MAP:
                iterate(part((Map<?, ?>) container, i, keys), i, target, visitor);
                break;
            case SINGLE:
                walk(container, i + 1, target, visitor);
                break;
            case ONE_SHOT:
            case LAZY:
                throw failure(
                        "reading " + TypeText.of(container.getClass())
                                + " would take its elements from the application; only a result itself is followed while it is read");
        }
    }

    private <T> void array(Object array, int i, T target, Visitor<T> visitor) throws CaptureFailure {
        int length = Array.getLength(array);
        for (int at = 0; at < length; at++) {
            element(Array.get(array, at), i, target, visitor);
        }
    }

    private Iterable<?> part(Map<?, ?> map, int i, boolean keys) throws CaptureFailure {
        try {
            return keys ? map.keySet() : map.values();
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
    }

    private <T> void iterate(Iterable<?> elements, int i, T target, Visitor<T> visitor) throws CaptureFailure {
        Iterator<?> iterator;
        try {
            iterator = elements.iterator();
        } catch (Throwable thrown) {
            throw failure(text(i) + " threw", thrown);
        }
        while (true) {
            Object element;
            try {
                if (!iterator.hasNext()) {
                    return;
                }
                element = iterator.next();
            } catch (Throwable thrown) {
                throw failure(text(i) + " threw", thrown);
            }
            element(element, i, target, visitor);
        }
    }

    private <T> void element(Object element, int i, T target, Visitor<T> visitor) throws CaptureFailure {
        if (visitor.countElement(target) > MAX_ELEMENTS) {
            throw failure("more than " + MAX_ELEMENTS + " elements at " + text(i));
        }
        if (element != null) {
            walk(element, i + 1, target, visitor);
        }
    }

    private String text(int i) {
        return text(steps[i]);
    }

    private static boolean isBranch(Path.Step step) {
        return step.kind() == Path.Step.Kind.ELEMENTS || step.kind() == Path.Step.Kind.KEYS;
    }

    /** A step as it is written. */
    static String text(Path.Step step) {
        switch (step.kind()) {
            case ELEMENTS:
                return "[*]";
            case KEYS:
                return "[*key]";
            case INDEX:
                return "[" + step.index() + "]";
            case COLUMN:
                return (step.nullSafe() ? "?." : ".") + "column("
                        + (step.property() == null ? Integer.toString(step.index()) : step.property()) + ')';
            default:
                return (step.nullSafe() ? "?." : ".") + step.property();
        }
    }
}
