package nl.gemeente.proef.spring.jpa;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.verwerkingenlogging.annotations.Betrokkene;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Slice;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.query.Param;
import org.springframework.data.util.Streamable;

/** Every kind of method that Spring Data JPA knows. */
public interface InwonerRepository extends JpaRepository<Inwoner, Long>, InwonerZoeker {

    /** A derived query for one. */
    Optional<Inwoner> findByBsn(String bsn);

    /** A derived query for many. */
    List<Inwoner> findByNaamOrderById(String naam);

    /** A derived query for a page, with a count. */
    Page<Inwoner> findByNaamStartingWithOrderById(String begin, Pageable pageable);

    /** A derived query for a slice. */
    Slice<Inwoner> findByNaamEndingWithOrderById(String eind, Pageable pageable);

    /** A derived query for something between an iterable and a stream. */
    Streamable<Inwoner> findByNaamIsOrderById(String naam);

    /** A derived query for a stream. */
    Stream<Inwoner> readByNaamOrderById(String naam);

    /** How many there are; no rule names it. */
    long countByNaam(String naam);

    /** A query written by hand. */
    @Query("select i from Inwoner i where i.bsn = :bsn")
    Inwoner zoekMetQuery(@Param("bsn") String bsn);

    /** An interface projection. */
    List<BsnAlleen> findByNaamContainingOrderById(String deel);

    /** A projection of the caller's choice. */
    <T> List<T> findByNaamLikeOrderById(String patroon, Class<T> type);

    /** Default method. */
    default List<Inwoner> jansens() {
        return findByNaamOrderById("Jansen");
    }

    /** Logged by what the developer wrote. */
    @Verwerking(verwerkingsactiviteit = "proef", actieNaam = "jpa annotation")
    @Betrokkene(objectId = "arg0")
    int countByBsn(String bsn);
}
