package nl.verwerkingenlogging.agent.instrumentation.jdbc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.later.RowClasses;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.instrumentation.matching.Technology;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** What moves and closes a {@code ResultSet}, in every implementation that does not belong to the JDK. */
public final class JdbcRows implements Technology {

    private static final String RESULT_SET = "java.sql.ResultSet";
    private static final Set<String> MOVES =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("next", "first", "last", "previous")));
    private static final Set<String> JUMPS =
            Collections.unmodifiableSet(new HashSet<>(Arrays.asList("absolute", "relative")));

    /** A class that moves by itself declares at least one of these, or leaves all to a superclass that does. */
    private static final List<String> HINTS = Collections.unmodifiableList(Arrays.asList(
            "isBeforeFirst", "isAfterLast", "getRow", "absolute", "relative", "moveToInsertRow", "findColumn"));

    private JdbcRows() {}

    /**
     * The technology, when a rule needs it.
     *
     * @param rules the rules of the configuration file
     * @return the technology, or an empty list
     */
    public static List<Technology> neededBy(List<Rule> rules) {
        List<Technology> needed = new ArrayList<>(1);
        for (Rule rule : rules) {
            for (BetrokkeneSpec betrokkene : rule.betrokkenen()) {
                if (needed.isEmpty() && readsColumn(betrokkene.objectId())) {
                    needed.add(new JdbcRows());
                }
            }
        }
        return Collections.unmodifiableList(needed);
    }

    private static boolean readsColumn(Path path) {
        return !path.steps().isEmpty() && path.steps().get(0).kind() == Path.Step.Kind.COLUMN;
    }

    /** {@inheritDoc} */
    @Override
    public List<String> supertypes() {
        return Collections.singletonList(RESULT_SET);
    }

    /** {@inheritDoc} */
    @Override
    public List<String> hints() {
        return HINTS;
    }

    /** {@inheritDoc} */
    @Override
    public boolean concerns(String name) {
        return false;
    }

    /** {@inheritDoc} */
    @Override
    public Class<?> adviceFor(Set<String> above, String type, MethodInfo method) {
        if (!above.contains(RESULT_SET) || method.isStatic()) {
            return null;
        }
        if (method.returnType().equals("boolean") && moves(method)) {
            if (method.name().equals("next")) {
                RowClasses.woven(type);
            }
            return MoveAdvice.class;
        }
        boolean closes =
                method.name().equals("close") && method.parameterTypes().isEmpty();
        return closes ? CloseAdvice.class : null;
    }

    private static boolean moves(MethodInfo method) {
        return MOVES.contains(method.name())
                ? method.parameterTypes().isEmpty()
                : JUMPS.contains(method.name()) && method.parameterTypes().equals(Collections.singletonList("int"));
    }
}
