package nl.gemeente.proef.onderschepping;

/**
 * A store of anything.
 *
 * @param <T> what it stores
 */
public interface Opslag<T> {

    /**
     * Stores.
     *
     * @param wat what
     */
    void bewaar(T wat);

    /** A store of inhabitants: the compiler gives it a second, bridging {@code bewaar(Object)}. */
    final class VanInwoners implements Opslag<Inwoner> {

        @Override
        public void bewaar(Inwoner wat) {}
    }
}
