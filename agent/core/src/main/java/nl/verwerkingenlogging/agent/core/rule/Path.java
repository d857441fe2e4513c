package nl.verwerkingenlogging.agent.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Where in a call a value is found (DESIGN 5), parsed but not yet bound to any type:
 *
 * <pre>
 * path = root step* ["?"]  |  "'" text "'"
 * root = "arg" digits  |  "args"  |  "this"  |  "resultaat"
 * step = ("." | "?.") name  |  ".column(" (name | digits) ")"  |  "[*]"  |  "[*key]"  |  "[" digits "]"
 * </pre>
 *
 * <p>{@code ?.} and a trailing {@code ?} make absence mean "nobody" instead of a capture failure. A quote inside a constant is written twice. Immutable.
 */
public final class Path {

    /** What a path starts from. */
    public enum Root {
        /** One argument, counted from 0. */
        ARGUMENT,
        /** The arguments as one array. */
        ARGUMENTS,
        /** The object whose method is called. */
        THIS,
        /** What the method returned. */
        RESULT,
        /** A text that stands in the path itself. */
        CONSTANT
    }

    /** One step from a value to the next. Immutable. */
    public static final class Step {

        /** Kinds of steps. */
        public enum Kind {
            /** A record component, getter, field or map entry. */
            PROPERTY,
            /** Every element of a container; of anything else the value itself. */
            ELEMENTS,
            /** Every key of a map. */
            KEYS,
            /** One element of a list or array. */
            INDEX,
            /** A column of the row that a {@code ResultSet} stands on. */
            COLUMN
        }

        private final Kind kind;
        private final String property;
        private final int index;
        private final boolean nullSafe;

        private Step(Kind kind, String property, int index, boolean nullSafe) {
            this.kind = kind;
            this.property = property;
            this.index = index;
            this.nullSafe = nullSafe;
        }

        /**
         * The kind.
         *
         * @return the kind
         */
        public Kind kind() {
            return kind;
        }

        /**
         * The name of the property or column.
         *
         * @return the name; null unless the kind is {@link Kind#PROPERTY}, or {@link Kind#COLUMN} by name
         */
        public String property() {
            return property;
        }

        /**
         * The position of the element or column.
         *
         * @return the index, of an element from 0 and of a column from 1; -1 unless the kind is {@link Kind#INDEX}, or {@link Kind#COLUMN} by position
         */
        public int index() {
            return index;
        }

        /**
         * Whether the step stands behind {@code ?.}, so that null before it means nobody.
         *
         * @return false for a plain step, before which null is a capture failure
         */
        public boolean nullSafe() {
            return nullSafe;
        }
    }

    private final String text;
    private final Root root;
    private final int argument;
    private final String constant;
    private final List<Step> steps;
    private final boolean optional;

    private Path(String text, Root root, int argument, String constant, List<Step> steps, boolean optional) {
        this.text = text;
        this.root = root;
        this.argument = argument;
        this.constant = constant;
        this.steps = Collections.unmodifiableList(steps);
        this.optional = optional;
    }

    /**
     * Reads a path.
     *
     * @param text the path as written
     * @return the path
     * @throws SyntaxException when it is not well formed
     */
    public static Path parse(String text) throws SyntaxException {
        return new Parser(text).parse();
    }

    /**
     * The same path for a constructor, whose {@code this} is there at its end only and is what it gives its caller.
     *
     * @return a path that reads the result where this one reads {@code this}
     */
    public Path ofNewObject() {
        return root == Root.THIS ? new Path(text, Root.RESULT, argument, constant, steps, optional) : this;
    }

    /**
     * Reads a path that is relative to a root, as {@code @Betrokkene} on a parameter has it.
     *
     * @param root the root as written, such as {@code arg0}
     * @param relative what follows it, with or without its first dot; may be empty
     * @return the path
     * @throws SyntaxException when it is not well formed; positions count from the start of the whole path
     */
    public static Path parseRelative(String root, String relative) throws SyntaxException {
        String rest = relative.trim();
        if (rest.isEmpty() || rest.charAt(0) == '[' || rest.charAt(0) == '.' || rest.charAt(0) == '?') {
            return parse(root + rest);
        }
        if (rest.charAt(0) == '\'') {
            return parse(rest);
        }
        return parse(root + '.' + rest);
    }

    /**
     * What the path starts from.
     *
     * @return the root
     */
    public Root root() {
        return root;
    }

    /**
     * Which argument the path starts from.
     *
     * @return the position from 0; -1 unless the root is {@link Root#ARGUMENT}
     */
    public int argument() {
        return argument;
    }

    /**
     * The text that stands in the path itself.
     *
     * @return the text; null unless the root is {@link Root#CONSTANT}
     */
    public String constant() {
        return constant;
    }

    /**
     * The steps behind the root.
     *
     * @return an unmodifiable list
     */
    public List<Step> steps() {
        return steps;
    }

    /**
     * Whether the path ends in {@code ?}, so that a value that is absent at its end means nobody.
     *
     * @return false when an absent value at the end is a capture failure
     */
    public boolean optional() {
        return optional;
    }

    /**
     * Whether the value is only known when the method has returned.
     *
     * @return true when the path starts from {@code resultaat}
     */
    public boolean readsResult() {
        return root == Root.RESULT;
    }

    /** The path as it was written. */
    @Override
    public String toString() {
        return text;
    }

    /** Reads one path. */
    private static final class Parser {

        private final String text;
        private final List<Step> steps = new ArrayList<>();
        private int position;

        Parser(String text) {
            this.text = text;
        }

        Path parse() throws SyntaxException {
            if (text.isEmpty()) {
                throw new SyntaxException(0, "a path is expected, such as arg0, this.x or resultaat[*].bsn");
            }
            if (text.charAt(0) == '\'') {
                return constant();
            }
            int start = position;
            String name = name();
            Root root;
            int argument = -1;
            if ("this".equals(name)) {
                root = Root.THIS;
            } else if ("resultaat".equals(name)) {
                root = Root.RESULT;
            } else if ("args".equals(name)) {
                root = Root.ARGUMENTS;
                if (!text.startsWith("[", position)) {
                    throw new SyntaxException(
                            position, "args is all arguments together: write args[*], or argN for one of them");
                }
            } else if (name.startsWith("arg") && isNumber(name.substring(3))) {
                root = Root.ARGUMENT;
                argument = number(name.substring(3), start + 3);
            } else {
                throw new SyntaxException(
                        start,
                        "a path starts with arg0, arg1, ..., args, this or resultaat, or is a constant between single quotes, not with \""
                                + name + "\"");
            }
            boolean optional = false;
            while (position < text.length()) {
                char next = text.charAt(position);
                if (next == '?' && position + 1 == text.length()) {
                    optional = true;
                    position++;
                } else {
                    step(next);
                }
            }
            return new Path(text, root, argument, null, steps, optional);
        }

        private void step(char next) throws SyntaxException {
            if (next == '.' || text.startsWith("?.", position)) {
                boolean nullSafe = next == '?';
                position += nullSafe ? 2 : 1;
                int start = position;
                String property = name();
                if (property.isEmpty()) {
                    throw new SyntaxException(start, "the name of a property is expected after the dot");
                }
                if (text.startsWith("(", position)) {
                    if (!"column".equals(property)) {
                        throw new SyntaxException(position, "a property is named without parentheses: ." + property);
                    }
                    steps.add(column(nullSafe));
                    return;
                }
                steps.add(new Step(Step.Kind.PROPERTY, property, -1, nullSafe));
            } else if (text.startsWith("[*]", position)) {
                position += 3;
                steps.add(new Step(Step.Kind.ELEMENTS, null, -1, false));
            } else if (text.startsWith("[*key]", position)) {
                position += 6;
                steps.add(new Step(Step.Kind.KEYS, null, -1, false));
            } else if (next == '[') {
                int end = text.indexOf(']', position);
                String inside = end < 0 ? "" : text.substring(position + 1, end);
                if (!isNumber(inside)) {
                    throw new SyntaxException(position, "[*], [*key] or a position such as [0] is expected");
                }
                steps.add(new Step(Step.Kind.INDEX, null, number(inside, position + 1), false));
                position = end + 1;
            } else {
                throw new SyntaxException(position, "a step is expected: .property, ?.property, [*], [*key] or [0]");
            }
        }

        private Step column(boolean nullSafe) throws SyntaxException {
            int start = position + 1;
            int end = text.indexOf(')', start);
            String inside = end < 0 ? "" : text.substring(start, end).trim();
            if (inside.isEmpty() || "0".equals(inside)) {
                throw new SyntaxException(
                        start, "the name of a column, or its position from 1, is expected: column(BSN)");
            }
            position = end + 1;
            return isNumber(inside)
                    ? new Step(Step.Kind.COLUMN, null, number(inside, start), nullSafe)
                    : new Step(Step.Kind.COLUMN, inside, -1, nullSafe);
        }

        private Path constant() throws SyntaxException {
            StringBuilder value = new StringBuilder();
            position = 1;
            while (position < text.length()) {
                char next = text.charAt(position++);
                if (next != '\'') {
                    value.append(next);
                } else if (text.startsWith("'", position)) {
                    value.append('\'');
                    position++;
                } else if (position == text.length()) {
                    return new Path(text, Root.CONSTANT, -1, value.toString(), steps, false);
                } else {
                    throw new SyntaxException(position, "nothing may follow a constant; write a quote inside it twice");
                }
            }
            throw new SyntaxException(text.length(), "the constant is not closed with a single quote");
        }

        private String name() {
            int start = position;
            while (position < text.length() && isNamePart(text.charAt(position))) {
                position++;
            }
            return text.substring(start, position);
        }

        /** Java also allows control characters that it ignores, which here would only hide a mistake. */
        private static boolean isNamePart(char next) {
            return Character.isJavaIdentifierPart(next) && !Character.isIdentifierIgnorable(next);
        }

        /** Digits without leading zero, so that a place has one spelling only. */
        private static boolean isNumber(String candidate) {
            if (candidate.isEmpty() || (candidate.length() > 1 && candidate.charAt(0) == '0')) {
                return false;
            }
            for (int i = 0; i < candidate.length(); i++) {
                if (candidate.charAt(i) < '0' || candidate.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        private static int number(String digits, int at) throws SyntaxException {
            try {
                return Integer.parseInt(digits);
            } catch (NumberFormatException tooLarge) {
                throw new SyntaxException(at, "the number is too large");
            }
        }
    }
}
