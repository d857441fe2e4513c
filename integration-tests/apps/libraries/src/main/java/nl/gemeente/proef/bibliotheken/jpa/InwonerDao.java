package nl.gemeente.proef.bibliotheken.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;

/** Data access on an entity manager. */
public final class InwonerDao {

    private final EntityManager entityManager;

    /**
     * Makes the DAO.
     *
     * @param entityManager what reads and writes
     */
    public InwonerDao(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** An entity as result. */
    public Inwoner zoek(String bsn) {
        return entityManager
                .createQuery("select i from Inwoner i where i.bsn = :bsn", Inwoner.class)
                .setParameter("bsn", bsn)
                .getSingleResult();
    }

    /** Entities that are made while they are read. */
    public Stream<Inwoner> stroom(String naam) {
        return entityManager
                .createQuery("select i from Inwoner i where i.naam = :naam order by i.id", Inwoner.class)
                .setParameter("naam", naam)
                .getResultStream();
    }

    /** Rows without entity. */
    public List<Object[]> rijen(String naam) {
        return entityManager
                .createQuery("select i.naam, i.bsn from Inwoner i where i.naam = :naam order by i.id", Object[].class)
                .setParameter("naam", naam)
                .getResultList();
    }

    /** An entity as argument. */
    public List<Inwoner> kinderenVan(Inwoner ouder) {
        return entityManager
                .createQuery("select i from Inwoner i where i.ouder = :ouder", Inwoner.class)
                .setParameter("ouder", ouder)
                .getResultList();
    }

    /** An entity of which only the key is there, as argument. */
    public boolean isGeladen(Inwoner inwoner) {
        return entityManager.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(inwoner);
    }

    /** An entity whose parent has not been loaded. */
    public Inwoner zonderOuder(String bsn) {
        return zoekNieuw("select i from Inwoner i where i.bsn = :bsn", bsn);
    }

    /** An entity whose parent has been loaded with it. */
    public Inwoner metOuder(String bsn) {
        return zoekNieuw("select i from Inwoner i join fetch i.ouder where i.bsn = :bsn", bsn);
    }

    /** Stores, in a transaction of its own. */
    public Inwoner bewaar(Inwoner inwoner) {
        entityManager.getTransaction().begin();
        Inwoner bewaard = entityManager.merge(inwoner);
        entityManager.getTransaction().commit();
        return bewaard;
    }

    private Inwoner zoekNieuw(String vraag, String bsn) {
        entityManager.clear();
        return entityManager
                .createQuery(vraag, Inwoner.class)
                .setParameter("bsn", bsn)
                .getSingleResult();
    }
}
