package nl.verwerkingenlogging.agent.core.later;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;

/**
 * Follows {@code ResultSet}s. The application keeps the object itself, which it may cast or unwrap: the moves of the drivers' classes are woven. Apart, since not
 * every run-time image has {@code java.sql}.
 */
final class RowResult {

    private RowResult() {}

    static Object follow(Object result, Later later, Rows rows) throws CaptureFailure {
        ResultSet resultSet = (ResultSet) result;
        List<ResultSet> all = unwrapped(resultSet);
        for (ResultSet each : all) {
            if (!RowClasses.areWoven(each.getClass())) {
                throw new CaptureFailure(
                        "the moves of " + each.getClass().getName()
                                + " are not woven: resultaat.column(...) has to be in the configuration file when the driver is loaded, and the driver must not be part of the JDK");
            }
        }
        Elements elements = later.elements();
        if (standsOnRow(resultSet)) {
            elements.next(resultSet);
        }
        rows.follow(all, elements);
        return result;
    }

    /** The object and what it wraps, as connection pools do. */
    private static List<ResultSet> unwrapped(ResultSet outermost) {
        List<ResultSet> all = new ArrayList<>(2);
        ResultSet next = outermost;
        while (next != null && !isIn(all, next)) {
            all.add(next);
            next = inside(next);
        }
        return all;
    }

    private static boolean isIn(List<ResultSet> all, ResultSet candidate) {
        for (ResultSet each : all) {
            if (each == candidate) {
                return true;
            }
        }
        return false;
    }

    private static ResultSet inside(ResultSet wrapper) {
        try {
            return wrapper.unwrap(ResultSet.class);
        } catch (SQLException | RuntimeException | AbstractMethodError wrapsNothing) {
            return null;
        }
    }

    /** A method may have moved to the first row itself. */
    private static boolean standsOnRow(ResultSet resultSet) {
        try {
            return resultSet.getRow() > 0;
        } catch (SQLException | RuntimeException cannotTell) {
            // Drivers need not know it of a result that only goes forward: docs/paths.md.
            return false;
        }
    }

    /** Makes the row that was withheld unreachable. */
    static void close(Object resultSet, RuntimeException refusal) {
        try {
            ((ResultSet) resultSet).close();
        } catch (SQLException | RuntimeException failed) {
            refusal.addSuppressed(failed);
        }
    }

    /** Whether a result that only goes forward is at its end once it cannot move on. */
    static boolean onlyGoesForward(Object resultSet) {
        try {
            return ((ResultSet) resultSet).getType() == ResultSet.TYPE_FORWARD_ONLY;
        } catch (SQLException | RuntimeException closedMeanwhile) {
            return false;
        }
    }
}
