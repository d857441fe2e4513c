package nl.verwerkingenlogging.agent.core.later;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The {@code ResultSet}s that are followed, by identity, and held weakly: closing one may never come. Thread-safe. */
public final class Rows {

    private final ConcurrentMap<Object, Search> searches = new ConcurrentHashMap<>();
    private final ReferenceQueue<Object> gone = new ReferenceQueue<>();

    /** What is logged of one {@code ResultSet}: an action for each call that returned it. */
    public static final class Search {

        private final List<Elements> calls = new CopyOnWriteArrayList<>();

        private Search() {}

        /**
         * Logs the row that a {@code ResultSet} stands on.
         *
         * @param resultSet the one that the application reads
         * @throws RuntimeException the documented refusal
         */
        public void row(Object resultSet) {
            for (Elements call : calls) {
                call.next(resultSet);
            }
        }

        /** No more rows come. */
        public void close() {
            for (Elements call : calls) {
                call.close();
            }
        }

        void add(Elements call) {
            calls.add(call);
        }
    }

    /** Makes an empty registry. */
    public Rows() {}

    /**
     * The search that a {@code ResultSet} belongs to. Asked at every move of every one that is woven.
     *
     * @param resultSet the object
     * @return the search, or null when it is not followed
     */
    public Search of(Object resultSet) {
        return searches.isEmpty() ? null : searches.get(new Asked(resultSet));
    }

    /** Follows an object from now on, together with what it wraps. */
    void follow(Iterable<?> resultSets, Elements call) {
        expunge();
        Search search = null;
        for (Object each : resultSets) {
            search = search == null ? of(each) : search;
        }
        if (search == null) {
            search = new Search();
        }
        search.add(call);
        for (Object each : resultSets) {
            searches.putIfAbsent(new Held(each, gone), search);
        }
    }

    /** How many objects are held. */
    int size() {
        return searches.size();
    }

    /**
     * Forgets an object that was closed.
     *
     * @param resultSet the object
     */
    public void forget(Object resultSet) {
        Search search = searches.remove(new Asked(resultSet));
        if (search != null) {
            search.close();
        }
        expunge();
    }

    private void expunge() {
        for (Reference<?> each = gone.poll(); each != null; each = gone.poll()) {
            searches.remove(each);
        }
    }

    /** A key that lets its object go. */
    private static final class Held extends WeakReference<Object> {

        private final int hash;

        Held(Object object, ReferenceQueue<Object> queue) {
            super(object, queue);
            hash = System.identityHashCode(object);
        }

        @Override
        public int hashCode() {
            return hash;
        }

        @Override
        public boolean equals(Object other) {
            if (this == other) {
                return true;
            }
            Object own = get();
            return own != null && (other instanceof Held ? ((Held) other).get() == own : ((Asked) other).object == own);
        }
    }

    /** A key to look up with. */
    private static final class Asked {

        private final Object object;

        Asked(Object object) {
            this.object = object;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(object);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Held ? ((Held) other).get() == object : ((Asked) other).object == object;
        }
    }
}
