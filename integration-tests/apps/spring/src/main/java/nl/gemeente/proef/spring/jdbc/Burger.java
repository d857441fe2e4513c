package nl.gemeente.proef.spring.jdbc;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A person as Spring Data JDBC sees it.
 *
 * @param id the key
 * @param bsn the identifier
 * @param naam the name
 */
@Table("INWONER")
public record Burger(@Id Long id, String bsn, String naam) {}
