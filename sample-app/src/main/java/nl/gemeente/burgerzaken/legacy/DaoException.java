package nl.gemeente.burgerzaken.legacy;

import java.sql.SQLException;

/** The database did not do what was asked. */
public class DaoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param cause what the database said
     */
    public DaoException(SQLException cause) {
        super(cause);
    }
}
