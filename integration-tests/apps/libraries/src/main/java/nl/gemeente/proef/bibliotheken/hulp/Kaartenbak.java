package nl.gemeente.proef.bibliotheken.hulp;

import com.google.common.cache.CacheBuilder;
import com.google.common.cache.LoadingCache;
import nl.gemeente.proef.bibliotheken.Persoon;

/** Remembers whom it has read. */
public final class Kaartenbak {

    private final LoadingCache<String, Persoon> kaarten =
            CacheBuilder.newBuilder().build(new PersoonLader());

    /** From the cache, or read. */
    public Persoon geef(String bsn) {
        return kaarten.getUnchecked(bsn);
    }
}
