package nl.verwerkingenlogging.agent.instrumentation.types;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

/**
 * One value per class loader, compared by identity and held weakly, so that neither a loader's own {@code equals} is ever called nor a redeployed application
 * kept in memory (FC-07, FC-08). Values must not hold the loader. Thread-safe; no lock is held while a value is made.
 *
 * @param <V> the value
 */
public final class PerLoader<V> {

    private final ConcurrentMap<Key, V> values = new ConcurrentHashMap<>();
    private final ReferenceQueue<ClassLoader> collected = new ReferenceQueue<>();
    private final Supplier<V> maker;
    private volatile V ofBoot;

    /**
     * Makes an empty map.
     *
     * @param maker makes the first value of a loader; may run twice for one loader, whose second value is then dropped
     */
    public PerLoader(Supplier<V> maker) {
        this.maker = maker;
        this.ofBoot = maker.get();
    }

    /**
     * The value of a loader.
     *
     * @param loader the loader, null for the boot loader
     * @return its value, made now when there was none
     */
    public V get(ClassLoader loader) {
        if (loader == null) {
            return ofBoot;
        }
        V value = values.get(new Key(loader, null));
        if (value == null) {
            removeCollected();
            V made = maker.get();
            V earlier = values.putIfAbsent(new Key(loader, collected), made);
            value = earlier == null ? made : earlier;
        }
        return value;
    }

    /** Forgets all values; a loader's next is made anew. */
    public void clear() {
        values.clear();
        ofBoot = maker.get();
    }

    private void removeCollected() {
        Reference<?> key = collected.poll();
        while (key != null) {
            values.remove(key);
            key = collected.poll();
        }
    }

    /** A loader as a key. */
    private static final class Key extends WeakReference<ClassLoader> {

        private final int hash;

        Key(ClassLoader loader, ReferenceQueue<ClassLoader> queue) {
            super(loader, queue);
            this.hash = System.identityHashCode(loader);
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
            if (!(other instanceof Key)) {
                return false;
            }
            ClassLoader loader = get();
            return loader != null && loader == ((Key) other).get();
        }
    }
}
