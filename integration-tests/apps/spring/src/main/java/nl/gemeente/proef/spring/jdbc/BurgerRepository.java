package nl.gemeente.proef.spring.jdbc;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.CrudRepository;

/** A Spring Data JDBC repository. */
public interface BurgerRepository extends CrudRepository<Burger, Long> {

    /** A derived query. */
    Optional<Burger> findByBsn(String bsn);

    /** A query written by hand. */
    @Query("select * from inwoner where naam = :naam order by id")
    List<Burger> metNaam(String naam);
}
