package nl.verwerkingenlogging.agent.core.capture;

import java.sql.ResultSet;
import java.sql.SQLException;
import nl.verwerkingenlogging.agent.core.rule.Path;

/** Reads columns of the row that a {@code ResultSet} stands on. Apart, since not every run-time image has {@code java.sql}. */
final class Columns {

    private Columns() {}

    static boolean areIn(Object value) {
        return value instanceof ResultSet;
    }

    static Object read(Object row, Path.Step column) throws SQLException {
        ResultSet resultSet = (ResultSet) row;
        return column.property() == null ? resultSet.getString(column.index()) : resultSet.getString(column.property());
    }
}
