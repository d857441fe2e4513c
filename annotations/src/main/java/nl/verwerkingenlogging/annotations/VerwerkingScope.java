package nl.verwerkingenlogging.annotations;

/**
 * An open scope on one thread:
 *
 * <pre>{@code
 * try (VerwerkingScope scope = VerwerkingContext.scope()
 *         .verwerkingNaam("Huwelijk")
 *         .verwerkingId(zaak)
 *         .open()) {
 *     // Actions in here belong to that verwerking.
 * }
 * }</pre>
 *
 * <p>Inside a unit of work, such as a request, it refines that one, and keeps its verwerkingId unless it sets another; otherwise it begins one. Opened and closed
 * by the same thread, in a try statement as above. Without the agent it does nothing.
 */
public final class VerwerkingScope implements AutoCloseable {

    private final Object geopend;

    private VerwerkingScope(Object geopend) {
        this.geopend = geopend;
    }

    /** Ends the scope; what held before holds again. Never throws. A second time, or on another thread, it does nothing. */
    @Override
    public void close() {
        VerwerkingContext.close(geopend);
    }

    /** Describes a scope. Not thread-safe. */
    public static final class Beschrijving extends Verwerkingsgegevens<Beschrijving> {

        Beschrijving() {}

        /**
         * Opens the scope.
         *
         * @return the open scope, to be closed
         * @throws VerwerkingNietGelogdException when a value cannot be used, under {@code onFailure: strict}
         */
        public VerwerkingScope open() {
            return new VerwerkingScope(VerwerkingContext.open(waarden()));
        }

        @Override
        Beschrijving zelf() {
            return this;
        }
    }
}
