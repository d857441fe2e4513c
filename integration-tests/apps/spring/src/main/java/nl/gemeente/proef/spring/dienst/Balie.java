package nl.gemeente.proef.spring.dienst;

import nl.gemeente.proef.spring.jpa.Inwoner;
import nl.gemeente.proef.spring.jpa.InwonerRepository;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A service without interface, so that Spring makes a subclass of it. */
@Service
public class Balie {

    private final InwonerRepository repository;
    private int pogingen;

    Balie(InwonerRepository repository) {
        this.repository = repository;
    }

    /** Stores a person in a transaction. */
    @Transactional
    public Inwoner registreer(String bsn, String naam) {
        return repository.save(new Inwoner(bsn, naam));
    }

    /** Stores a person in a transaction; not this method has a rule, but the repository's. */
    @Transactional
    public Inwoner registreerStil(String bsn, String naam) {
        return repository.saveAndFlush(new Inwoner(bsn, naam));
    }

    /** Reads a person, once. */
    @Cacheable("inwoners")
    public Inwoner zoek(String bsn) {
        return repository.findByBsn(bsn).orElseThrow();
    }

    /** For clerks only; a rule logs before it. */
    @PreAuthorize("hasRole('BALIE')")
    public String leesAdres(String bsn) {
        return "Dorpsstraat";
    }

    /** For clerks only; a rule logs after it. */
    @PreAuthorize("hasRole('BALIE')")
    public Inwoner leesInwoner(String bsn) {
        return repository.findByBsn(bsn).orElseThrow();
    }

    /** Succeeds the second time; a rule logs before it. */
    @Retryable(maxAttempts = 2, backoff = @Backoff(delay = 1))
    public String wankelAdres(String bsn) {
        haper();
        return "Dorpsstraat";
    }

    /** Succeeds the second time; a rule logs after it. */
    @Retryable(maxAttempts = 2, backoff = @Backoff(delay = 1))
    public Inwoner wankeleInwoner(String bsn) {
        Inwoner gevonden = repository.zoekMetQuery(bsn);
        haper();
        return gevonden;
    }

    /** Everything at once. */
    @Transactional
    @Cacheable("alles")
    @PreAuthorize("hasRole('BALIE')")
    @Retryable(maxAttempts = 2, backoff = @Backoff(delay = 1))
    public Inwoner alles(String bsn) {
        haper();
        return repository.findById(1L).orElseThrow();
    }

    private void haper() {
        if (pogingen++ % 2 == 0) {
            throw new IllegalStateException("even niet");
        }
    }
}
