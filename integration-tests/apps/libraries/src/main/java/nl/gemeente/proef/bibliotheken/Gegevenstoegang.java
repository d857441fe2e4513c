package nl.gemeente.proef.bibliotheken;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Enumeration;
import javax.sql.DataSource;
import nl.gemeente.proef.bibliotheken.jpa.Inwoner;
import nl.gemeente.proef.bibliotheken.jpa.InwonerDao;
import nl.gemeente.proef.bibliotheken.klassiek.DAOFactory;
import nl.gemeente.proef.bibliotheken.klassiek.DBHelper;
import nl.gemeente.proef.bibliotheken.klassiek.PersoonDAO;
import nl.gemeente.proef.bibliotheken.klassiek.PersoonVO;
import nl.gemeente.proef.bibliotheken.mybatis.InwonerMapper;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.datasource.unpooled.UnpooledDataSource;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** Reads and writes the database in every style. */
final class Gegevenstoegang {

    private static final String BSN = "2308572";

    private Gegevenstoegang() {}

    static void alles() throws Exception {
        mybatis();
        jpa();
        klassiek(DAOFactory.getInstance().getPersoonDAO());
    }

    private static void mybatis() throws Exception {
        DataSource bron = new UnpooledDataSource("org.h2.Driver", "jdbc:h2:mem:proef", null);
        Configuration configuratie = new Configuration(new Environment("proef", new JdbcTransactionFactory(), bron));
        configuratie.addMapper(InwonerMapper.class);
        try (SqlSession sessie =
                new SqlSessionFactoryBuilder().build(configuratie).openSession(true)) {
            InwonerMapper mapper = sessie.getMapper(InwonerMapper.class);
            Stap.doe("mybatis annotatie", () -> mapper.opBsn(BSN).naam());
            Stap.doe("mybatis uit de cache", () -> mapper.opBsn(BSN).naam());
            Stap.doe("mybatis xml", () -> mapper.opNaam("Vriesema").size());
            Stap.doe("mybatis map", () -> mapper.perNaam("Vriesema").keySet());
            Stap.doe("mybatis default", () -> mapper.eerste("Vriesema").naam());
            Stap.doe("mybatis wijzig", () -> mapper.wijzig(new Persoon(BSN, "Vriesema")));
            Stap.doe("mybatis cursor", () -> {
                StringBuilder namen = new StringBuilder();
                try (Cursor<Persoon> allen = mapper.allen()) {
                    allen.forEach(persoon -> namen.append(persoon.naam()).append(' '));
                }
                return namen;
            });
        }
    }

    private static void jpa() throws Exception {
        try (EntityManagerFactory fabriek = Persistence.createEntityManagerFactory("proef");
                EntityManager entityManager = fabriek.createEntityManager()) {
            InwonerDao dao = new InwonerDao(entityManager);
            Stap.doe("jpa resultaat", () -> dao.zoek(BSN).getNaam());
            Stap.doe(
                    "jpa stroom", () -> dao.stroom("Jansen").map(Inwoner::getId).toList());
            Stap.doe("jpa rijen", () -> dao.rijen("Jansen").size());
            Inwoner ouder = entityManager.find(Inwoner.class, 2L);
            Stap.doe("jpa argument", () -> dao.kinderenVan(ouder).size());
            Stap.doe(
                    "jpa bewaar",
                    () -> dao.bewaar(new Inwoner("6235489", "Nieuw")).getNaam());
            Stap.doe("jpa zonder ouder", () -> dao.zonderOuder("5872525").getId());
            Stap.doe("jpa met ouder", () -> dao.metOuder("5872525").getOuder().getNaam());
            entityManager.clear();
            Stap.doe("jpa sleutel", () -> dao.isGeladen(entityManager.getReference(Inwoner.class, 3L)));
        }
    }

    private static void klassiek(PersoonDAO dao) throws Exception {
        Stap.doe("klassiek findByBsn", () -> dao.findByBsn(BSN).strNaam);
        Stap.doe("klassiek findByBsn niemand", () -> dao.findByBsn("9999999"));
        Stap.doe("klassiek vector", () -> dao.findByNaam("Jansen").size());
        Stap.doe("klassiek sleutels", () -> dao.namen("Vriesema").size());
        Stap.doe("klassiek waarden", () -> dao.personen(BSN).size());
        Stap.doe("klassiek opsomming", () -> {
            StringBuilder namen = new StringBuilder();
            for (Enumeration<?> e = dao.opsomming("Jansen"); e.hasMoreElements(); ) {
                namen.append(((PersoonVO) e.nextElement()).strNaam).append(' ');
            }
            return namen;
        });
        Stap.doe("klassiek reeks", () -> dao.reeks("Jansen").length);
        Stap.doe("klassiek tabel", () -> dao.tabel("Jansen").size());
        Stap.doe("klassiek rijen", () -> {
            try (ResultSet rijen = dao.rijen("Jansen");
                    Connection verbinding = rijen.getStatement().getConnection()) {
                return rijen.next() + rijen.getString("naam") + verbinding.isClosed();
            }
        });
        PersoonVO persoon = new PersoonVO();
        persoon.strBsn = BSN;
        persoon.strNaam = "Vriesema";
        Stap.doe("klassiek update", () -> {
            dao.update(persoon);
            return "gedaan";
        });
        Stap.doe("klassiek statisch", () -> {
            try (Connection verbinding = DBHelper.getConnection()) {
                return DBHelper.leesPersoon(verbinding, "9358297").strNaam;
            }
        });
    }
}
