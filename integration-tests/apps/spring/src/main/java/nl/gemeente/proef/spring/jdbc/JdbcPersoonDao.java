package nl.gemeente.proef.spring.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import nl.gemeente.proef.spring.Persoon;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

/** On JdbcTemplate, with a RowMapper of its own. {@code @Repository} makes it a proxy. */
@Repository
class JdbcPersoonDao implements PersoonDao {

    private final JdbcTemplate jdbc;

    JdbcPersoonDao(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Persoon> zoekOpNaam(String naam) {
        return jdbc.query("select bsn, naam from inwoner where naam = ? order by id", new PersoonMapper(), naam);
    }

    @Override
    public int wijzigNaam(String bsn, String naam) {
        return jdbc.update("update inwoner set naam = ? where bsn = ?", naam, bsn);
    }

    /** One row, one person. */
    static final class PersoonMapper implements RowMapper<Persoon> {

        @Override
        public Persoon mapRow(ResultSet rij, int nummer) throws SQLException {
            return new Persoon(rij.getString("bsn"), rij.getString("naam"));
        }
    }
}
