/** Spring Data JDBC, and a DAO on JdbcTemplate. */
package nl.gemeente.proef.spring.jdbc;
