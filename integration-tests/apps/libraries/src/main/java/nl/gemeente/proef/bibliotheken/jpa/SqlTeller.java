package nl.gemeente.proef.bibliotheken.jpa;

import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** Counts the statements that Hibernate sends. */
public final class SqlTeller implements StatementInspector {

    private static final long serialVersionUID = 1L;

    private static final AtomicInteger AANTAL = new AtomicInteger();

    /**
     * How many statements were sent since the last question.
     *
     * @return their number
     */
    public static int aantal() {
        return AANTAL.getAndSet(0);
    }

    @Override
    public String inspect(String sql) {
        AANTAL.incrementAndGet();
        return sql;
    }
}
