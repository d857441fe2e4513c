package nl.gemeente.proef.spring.jpa;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Found by Spring Data by its name. */
class InwonerZoekerImpl implements InwonerZoeker {

    private final EntityManager entityManager;

    InwonerZoekerImpl(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public List<Inwoner> zoekVrij(String naam) {
        return entityManager
                .createQuery("select i from Inwoner i where i.naam = :naam order by i.id", Inwoner.class)
                .setParameter("naam", naam)
                .getResultList();
    }
}
