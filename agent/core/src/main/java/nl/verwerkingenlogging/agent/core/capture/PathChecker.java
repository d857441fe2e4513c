package nl.verwerkingenlogging.agent.core.capture;

import java.util.List;
import java.util.function.Predicate;
import nl.verwerkingenlogging.agent.core.rule.Path;

/** Holds paths against the declaration of the method that they are to be read from. Used by one thread. */
final class PathChecker {

    private final MethodShape shape;
    private final Problems problems;

    PathChecker(MethodShape shape, Problems problems) {
        this.shape = shape;
        this.problems = problems;
    }

    /**
     * Checks one path.
     *
     * @param path the path
     * @param place rule and attribute, for messages
     * @param many whether it may lead to more than one value
     * @param unusable tells which declared types cannot stand at its end
     */
    void check(Path path, String place, boolean many, Predicate<String> unusable) {
        String where = place + ": " + path + ": ";
        for (int i = 0; i < path.steps().size(); i++) {
            if (path.steps().get(i).kind() == Path.Step.Kind.COLUMN && (i > 0 || !path.readsResult())) {
                problems.wrong(where + "a column is only read of the result itself: resultaat.column(...)");
                return;
            }
        }
        if (!many) {
            for (Path.Step step : path.steps()) {
                if (step.kind() == Path.Step.Kind.ELEMENTS || step.kind() == Path.Step.Kind.KEYS) {
                    problems.wrong(where + PathReader.text(step) + " may lead to many values, and one is needed here");
                    return;
                }
            }
        }
        switch (path.root()) {
            case ARGUMENT:
                if (hasParameter(path.argument(), where)) {
                    steps(path, 0, shape.parameterTypes().get(path.argument()), where, unusable);
                }
                break;
            case ARGUMENTS:
                arguments(path, where, unusable);
                break;
            case THIS:
                if (shape.isStatic()) {
                    problems.ruledOut(where + shape + " is static, so there is no this");
                }
                break;
            case RESULT:
                if (shape.returnType().equals("void")) {
                    problems.ruledOut(where + shape + " returns nothing");
                } else {
                    result(path, where, many, unusable);
                }
                break;
            case CONSTANT:
                break;
        }
    }

    private void arguments(Path path, String where, Predicate<String> unusable) {
        Path.Step first = path.steps().get(0);
        if (first.kind() == Path.Step.Kind.KEYS) {
            problems.wrong(where + "args has no keys: write args[*]");
        } else if (first.kind() == Path.Step.Kind.ELEMENTS) {
            if (shape.parameterTypes().isEmpty()) {
                problems.ruledOut(where + shape + " has no parameters");
            }
        } else if (hasParameter(first.index(), where)) {
            steps(path, 1, shape.parameterTypes().get(first.index()), where, unusable);
        }
    }

    private boolean hasParameter(int index, String where) {
        List<String> types = shape.parameterTypes();
        if (index < types.size()) {
            return true;
        }
        problems.ruledOut(where + shape + " has no parameter " + index
                + (types.isEmpty() ? "" : "; the last one is arg" + (types.size() - 1)));
        return false;
    }

    private void result(Path path, String where, boolean many, Predicate<String> unusable) {
        String type = shape.returnType();
        boolean known = DeclaredTypes.isOneByOne(type) || DeclaredTypes.isLater(type);
        if (DeclaredTypes.isNotFollowed(type) || (!known && DeclaredTypes.isLaterClass(shape.resultClassIsA()))) {
            problems.wrong(where + type + " cannot be followed: nothing else can be returned in its place");
        } else if (startsWithColumn(path)) {
            if (DeclaredTypes.isScalar(type) || (DeclaredTypes.isLazy(type) && !DeclaredTypes.isRows(type))) {
                problems.ruledOut(where + type + " has no columns");
            } else if (!many) {
                problems.wrong(where
                        + "the rows of the result come one by one, and this would have to be known before the first");
            }
        } else if (DeclaredTypes.isRows(type)) {
            problems.wrong(where + "write resultaat.column(NAME) for a column of " + type);
        } else if (DeclaredTypes.isOneByOne(type)) {
            elements(path, where, many, type, unusable);
        } else if (!DeclaredTypes.isLater(type)) {
            steps(path, 0, type, where, unusable);
        }
    }

    private static boolean startsWithColumn(Path path) {
        return !path.steps().isEmpty() && path.steps().get(0).kind() == Path.Step.Kind.COLUMN;
    }

    private void elements(Path path, String where, boolean many, String type, Predicate<String> unusable) {
        if (!many) {
            problems.wrong(where + "the elements of " + type
                    + " come one by one, and this would have to be known before the first");
        } else if (path.steps().isEmpty()) {
            end(type, where, unusable);
        } else if (path.steps().get(0).kind() != Path.Step.Kind.ELEMENTS) {
            String text = PathReader.text(path.steps().get(0));
            problems.wrong(where + text + " of " + type + ": write [*]" + text + " for its elements");
        }
    }

    private void steps(Path path, int from, String rootType, String where, Predicate<String> unusable) {
        String type = rootType;
        for (int i = from; i < path.steps().size(); i++) {
            Path.Step step = path.steps().get(i);
            if (!allows(type, step, where)) {
                return;
            }
            type = after(type, step);
            if (type == null) {
                return;
            }
        }
        end(type, where, unusable);
    }

    private boolean allows(String type, Path.Step step, String where) {
        String text = PathReader.text(step);
        if (DeclaredTypes.isLazy(type)) {
            problems.wrong(where + type + " is not followed here, only as the result itself");
            return false;
        }
        if (step.kind() == Path.Step.Kind.ELEMENTS) {
            return true;
        }
        if (DeclaredTypes.isScalar(type)) {
            problems.ruledOut(where + text + " of " + type + ", which has nothing in it");
            return false;
        }
        boolean elements = DeclaredTypes.isArray(type) || DeclaredTypes.isCollection(type);
        if (elements && step.kind() == Path.Step.Kind.PROPERTY) {
            problems.wrong(where + text + " of " + type + ": write [*]" + text + " for its elements");
            return false;
        }
        if (elements && step.kind() == Path.Step.Kind.KEYS) {
            problems.wrong(where + type + " has no keys: write [*]");
            return false;
        }
        if (DeclaredTypes.isMap(type) && step.kind() == Path.Step.Kind.INDEX) {
            problems.wrong(where + type + " has no positions: write .key, [*] for its values or [*key] for its keys");
            return false;
        }
        return true;
    }

    /** The declared type behind a step; null when it is not known. */
    private static String after(String type, Path.Step step) {
        if (step.kind() == Path.Step.Kind.PROPERTY) {
            return null;
        }
        if (DeclaredTypes.isArray(type)) {
            return DeclaredTypes.component(type);
        }
        return DeclaredTypes.isScalar(type) ? type : null;
    }

    private void end(String type, String where, Predicate<String> unusable) {
        if (DeclaredTypes.isOneByOne(type) && type.equals(shape.returnType())) {
            problems.wrong(where + type + " is no single value: write [*] for its elements");
        } else if (DeclaredTypes.isLazy(type)) {
            problems.wrong(where + type + " is not followed here, only as the result itself");
        } else if (DeclaredTypes.isArray(type) || DeclaredTypes.isCollection(type) || DeclaredTypes.isMap(type)) {
            problems.wrong(where + type + " is no single value: write [*] for its elements");
        } else if (unusable.test(type)) {
            problems.ruledOut(where + "a value of type " + type + " cannot be used here");
        }
    }
}
