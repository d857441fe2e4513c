package nl.verwerkingenlogging.agent.core.engine;

import java.lang.ref.WeakReference;

/**
 * The objects whose constructors were dealt with last on one thread: {@code this(...)} and {@code super(...)} make several constructors one logical construction, and
 * all that they have in common is the object. Held weakly and compared by identity. Used by one thread.
 */
final class BuiltObjects {

    /** How many other constructions that are logged may lie between the constructors of one object. */
    private static final int REMEMBERED = 32;

    private Entry[] entries;
    private int next;

    /** An object under a rule. */
    private static final class Entry extends WeakReference<Object> {

        private final int group;

        Entry(Object object, int group) {
            super(object);
            this.group = group;
        }
    }

    /**
     * Adds an object.
     *
     * @param object the object
     * @param group what activations have in common that can be one logical call
     * @return false when it is among those remembered
     */
    boolean add(Object object, int group) {
        if (entries == null) {
            entries = new Entry[REMEMBERED];
        }
        for (Entry entry : entries) {
            if (entry != null && entry.group == group && entry.get() == object) {
                return false;
            }
        }
        entries[next] = new Entry(object, group);
        next = (next + 1) % REMEMBERED;
        return true;
    }
}
