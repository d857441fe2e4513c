package nl.verwerkingenlogging.agent.core.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which methods a rule is about (DESIGN 4): {@code TYPE#METHOD[(PARAMS)]}.
 *
 * <ul>
 *   <li>TYPE: a binary name, wildcards allowed ({@link NamePattern}), followed by {@code +} for the type and its subtypes; or {@code @Ann} for types that carry
 *       an annotation.
 *   <li>METHOD: a name, wildcards allowed; {@code <init>} for constructors; or {@code @Ann} for methods that carry an annotation.
 *   <li>PARAMS: erased types, simple or qualified, {@code []} and {@code ...} for arrays, {@code *} for any one, {@code ..} at the end for any rest. Without
 *       parentheses all overloads, {@code ()} no parameters.
 * </ul>
 *
 * <p>Immutable.
 */
public final class MethodPattern {

    private static final String CONSTRUCTOR = "<init>";

    private final String text;
    private final NamePattern type;
    private final boolean typeIsAnnotation;
    private final boolean subtypes;
    private final NamePattern method;
    private final boolean methodIsAnnotation;
    private final List<String> parameters;
    private final boolean anyRest;

    private MethodPattern(
            String text,
            NamePattern type,
            boolean typeIsAnnotation,
            boolean subtypes,
            NamePattern method,
            boolean methodIsAnnotation,
            List<String> parameters,
            boolean anyRest) {
        this.text = text;
        this.type = type;
        this.typeIsAnnotation = typeIsAnnotation;
        this.subtypes = subtypes;
        this.method = method;
        this.methodIsAnnotation = methodIsAnnotation;
        this.parameters = parameters == null ? null : Collections.unmodifiableList(parameters);
        this.anyRest = anyRest;
    }

    /**
     * Reads a pattern.
     *
     * @param text the pattern as written
     * @return the pattern
     * @throws SyntaxException when it is not well formed
     */
    public static MethodPattern parse(String text) throws SyntaxException {
        int hash = text.indexOf('#');
        if (hash < 0) {
            throw new SyntaxException(text.length(), "TYPE#METHOD is expected, such as nl.gemeente.Dao#zoek(String)");
        }
        String typeText = text.substring(0, hash).trim();
        boolean typeIsAnnotation = typeText.startsWith("@");
        boolean subtypes = typeText.endsWith("+");
        String typeName = typeText.substring(typeIsAnnotation ? 1 : 0, typeText.length() - (subtypes ? 1 : 0));
        if (typeIsAnnotation && subtypes) {
            throw new SyntaxException(
                    text.indexOf('+'), "+ cannot follow an annotation: inherited annotations match anyway");
        }
        checkName(text, typeName, text.indexOf(typeName), "a type", true);

        String rest = text.substring(hash + 1);
        int open = rest.indexOf('(');
        String methodText = (open < 0 ? rest : rest.substring(0, open)).trim();
        boolean methodIsAnnotation = methodText.startsWith("@");
        String methodName = methodIsAnnotation ? methodText.substring(1) : methodText;
        if (methodIsAnnotation || !CONSTRUCTOR.equals(methodName)) {
            checkName(text, methodName, hash + 1 + (methodIsAnnotation ? 1 : 0), "a method", methodIsAnnotation);
        }

        List<String> parameters = null;
        boolean anyRest = false;
        if (open >= 0) {
            int start = hash + 1 + open + 1;
            if (!rest.trim().endsWith(")")) {
                throw new SyntaxException(text.length(), "the parameters are not closed with )");
            }
            String inside = text.substring(start, text.lastIndexOf(')'));
            parameters = new ArrayList<>();
            if (!inside.trim().isEmpty()) {
                int at = start;
                for (String part : inside.split(",", -1)) {
                    String parameter = part.trim();
                    int partAt = at + part.indexOf(parameter);
                    if (anyRest) {
                        throw new SyntaxException(partAt, ".. stands for any rest and must be the last parameter");
                    }
                    if ("..".equals(parameter)) {
                        anyRest = true;
                    } else {
                        parameters.add(parameter(parameter, text, partAt));
                    }
                    at += part.length() + 1;
                }
            }
        }
        return new MethodPattern(
                text,
                NamePattern.of(typeName),
                typeIsAnnotation,
                subtypes,
                NamePattern.of(methodName),
                methodIsAnnotation,
                parameters,
                anyRest);
    }

    /** Puts a parameter in its plain form, {@code String...} as {@code String[]}, and checks it. */
    private static String parameter(String written, String text, int at) throws SyntaxException {
        String parameter = written.endsWith("...") ? written.substring(0, written.length() - 3) + "[]" : written;
        // White space may stand before brackets only: "final String" without it would be a type that never matches.
        parameter = parameter.replaceAll("\\s+(?=[\\[\\]])", "");
        if ("*".equals(parameter)) {
            return parameter;
        }
        String name = parameter;
        while (name.endsWith("[]")) {
            name = name.substring(0, name.length() - 2);
        }
        if (name.indexOf('<') >= 0) {
            throw new SyntaxException(
                    at, "parameter types are erased: write List, not List<...>; found \"" + written + "\"");
        }
        if (name.indexOf('*') >= 0) {
            throw new SyntaxException(at, "a parameter is a whole type, * or ..; found \"" + written + "\"");
        }
        checkName(text, name, at, "a parameter type", true);
        return parameter;
    }

    private static void checkName(String text, String name, int at, String what, boolean dotted)
            throws SyntaxException {
        if (name.isEmpty()) {
            throw new SyntaxException(Math.max(at, 0), what + " is expected here in \"" + text + "\"");
        }
        boolean partIsEmpty = true;
        for (int i = 0; i < name.length(); i++) {
            char next = name.charAt(i);
            if (next == '.' && dotted) {
                if (partIsEmpty) {
                    throw new SyntaxException(
                            at + i, "two dots follow each other; any number of parts is written as **");
                }
                partIsEmpty = true;
            } else if (isNamePart(next) || next == '*') {
                partIsEmpty = false;
            } else {
                throw new SyntaxException(at + i, "'" + next + "' cannot stand in the name of " + what.substring(2));
            }
            boolean doubleStar = next == '*' && name.startsWith("**", i);
            if (doubleStar) {
                boolean wholePart =
                        (i == 0 || name.charAt(i - 1) == '.') && (i + 2 == name.length() || name.charAt(i + 2) == '.');
                if (!dotted || !wholePart) {
                    throw new SyntaxException(at + i, "** must be a whole part of a type's name; * is any characters");
                }
                i++;
            }
        }
        if (partIsEmpty) {
            throw new SyntaxException(at + name.length(), "the name of " + what.substring(2) + " ends in a dot");
        }
    }

    /** Letters of names in Java and, with the hyphen, in other languages; not the control characters that Java ignores in names. */
    private static boolean isNamePart(char next) {
        return next == '-' || (Character.isJavaIdentifierPart(next) && !Character.isIdentifierIgnorable(next));
    }

    /**
     * The name of the type, or of the annotation that it carries.
     *
     * @return the pattern
     */
    public NamePattern type() {
        return type;
    }

    /**
     * Whether {@link #type()} names an annotation.
     *
     * @return true for {@code @Ann#...}
     */
    public boolean typeIsAnnotation() {
        return typeIsAnnotation;
    }

    /**
     * Whether subtypes match too.
     *
     * @return true for {@code TYPE+#...}
     */
    public boolean subtypes() {
        return subtypes;
    }

    /**
     * The name of the method, or of the annotation that it carries.
     *
     * @return the pattern
     */
    public NamePattern method() {
        return method;
    }

    /**
     * Whether {@link #method()} names an annotation.
     *
     * @return true for {@code ...#@Ann}
     */
    public boolean methodIsAnnotation() {
        return methodIsAnnotation;
    }

    /**
     * Whether the pattern is about constructors. A wildcard never is.
     *
     * @return true for {@code TYPE#<init>}
     */
    public boolean isConstructor() {
        return !methodIsAnnotation && CONSTRUCTOR.equals(method.toString());
    }

    /**
     * Whether the pattern names exactly one type and one method name.
     *
     * @return false when there is a wildcard, {@code +} or an annotation in it
     */
    public boolean exact() {
        return type.exact() && method.exact() && !typeIsAnnotation && !methodIsAnnotation && !subtypes;
    }

    /**
     * Whether parameter types match.
     *
     * @param types erased types as in source, such as {@code java.lang.String[]} or {@code nl.x.Outer$Inner}
     * @return true when they do
     */
    public boolean matchesParameters(List<String> types) {
        if (parameters == null) {
            return true;
        }
        if (anyRest ? types.size() < parameters.size() : types.size() != parameters.size()) {
            return false;
        }
        for (int i = 0; i < parameters.size(); i++) {
            if (!matchesParameter(parameters.get(i), types.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean matchesParameter(String pattern, String type) {
        if ("*".equals(pattern) || pattern.equals(type)) {
            return true;
        }
        // A simple name matches the type of that name in any package, nested types included.
        return pattern.indexOf('.') < 0
                && type.endsWith(pattern)
                && (type.charAt(type.length() - pattern.length() - 1) == '.'
                        || type.charAt(type.length() - pattern.length() - 1) == '$');
    }

    /** The pattern as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
