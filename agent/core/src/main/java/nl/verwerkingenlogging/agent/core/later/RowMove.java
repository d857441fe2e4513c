package nl.verwerkingenlogging.agent.core.later;

/** A running move of a {@code ResultSet} that is followed. Belongs to one thread. */
public final class RowMove {

    private final Rows.Search search;
    private final RowMove outer;

    /**
     * Begins a move.
     *
     * @param search what the object belongs to
     * @param outer the move that runs on the thread already, or null
     */
    public RowMove(Rows.Search search, RowMove outer) {
        this.search = search;
        this.outer = outer;
    }

    /**
     * Whether a move is part of this one: a pool's object moves the driver's, and {@code absolute} may be made of {@code next}s.
     *
     * @param candidate a search
     * @return true when a move of that search runs on the thread already
     */
    public boolean includes(Rows.Search candidate) {
        return search == candidate || (outer != null && outer.includes(candidate));
    }

    /**
     * The move around this one.
     *
     * @return the move, or null
     */
    public RowMove outer() {
        return outer;
    }

    /**
     * Logs where the move led to.
     *
     * @param resultSet the object that was moved
     * @param onRow whether it stands on a row now
     * @throws RuntimeException the documented refusal; the object is closed then, so that the row cannot be read
     */
    public void end(Object resultSet, boolean onRow) {
        if (onRow) {
            try {
                search.row(resultSet);
            } catch (RuntimeException refusal) {
                RowResult.close(resultSet, refusal);
                throw refusal;
            }
        } else if (RowResult.onlyGoesForward(resultSet)) {
            search.close();
        }
    }
}
