package nl.verwerkingenlogging.agent.core.capture;

import static nl.verwerkingenlogging.agent.core.capture.Plans.identifiers;
import static nl.verwerkingenlogging.agent.core.capture.Plans.identifiersOfResult;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.hibernate.Hibernate;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FC-03 with a real mapper: what is loaded is looked through to, and nothing is loaded by capture. */
class HibernateTest {

    private static SessionFactory factory;
    private static Statistics statistics;

    @Entity(name = "Inwoner")
    public static class Inwoner {

        @Id
        private String bsn;

        private String naam;

        @ManyToOne(fetch = FetchType.LAZY)
        private Inwoner ouder;

        @OneToMany(mappedBy = "ouder")
        private List<Inwoner> kinderen = new ArrayList<>();

        public String getBsn() {
            return bsn;
        }

        public String getNaam() {
            return naam;
        }

        public Inwoner getOuder() {
            return ouder;
        }

        public List<Inwoner> getKinderen() {
            return kinderen;
        }
    }

    @BeforeAll
    static void start() {
        factory = new Configuration()
                .addAnnotatedClass(Inwoner.class)
                .setProperty("hibernate.connection.url", "jdbc:h2:mem:inwoners")
                .setProperty("hibernate.hbm2ddl.auto", "create-drop")
                .setProperty("hibernate.generate_statistics", "true")
                .buildSessionFactory();
        statistics = factory.getStatistics();
        Inwoner ouder = inwoner("1234560", "A", null);
        Inwoner kind = inwoner("1234561", "B", ouder);
        factory.inTransaction(session -> {
            session.persist(ouder);
            session.persist(kind);
        });
    }

    @AfterAll
    static void stop() {
        factory.close();
    }

    @BeforeEach
    void forget() {
        statistics.clear();
    }

    private static Inwoner inwoner(String bsn, String naam, Inwoner ouder) {
        Inwoner inwoner = new Inwoner();
        inwoner.bsn = bsn;
        inwoner.naam = naam;
        inwoner.ouder = ouder;
        return inwoner;
    }

    private static void inSession(Consumer<Session> work) {
        factory.inSession(work);
    }

    private static long statements() {
        return statistics.getPrepareStatementCount();
    }

    @Test
    void givesTheIdentifierOfAProxyWithoutLoadingIt() {
        inSession(session -> {
            Inwoner proxy = session.getReference(Inwoner.class, "1234560");

            assertThat(identifiersNow("arg0.bsn", proxy)).containsExactly("1234560");
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
            assertThat(statements()).isZero();
        });
    }

    @Test
    void saysThatAnythingElseOfAProxyIsNotLoaded() {
        inSession(session -> {
            Inwoner proxy = session.getReference(Inwoner.class, "1234560");

            assertThatThrownBy(() -> identifiers("arg0.naam", proxy))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageContaining("arg0.naam: .naam is not loaded");
            assertThat(Hibernate.isInitialized(proxy)).isFalse();
            assertThat(statements()).isZero();
        });
    }

    @Test
    void looksThroughALoadedProxyToItsTarget() {
        inSession(session -> {
            Inwoner proxy = session.getReference(Inwoner.class, "1234560");
            Hibernate.initialize(proxy);
            long before = statements();

            assertThat(identifiersNow("arg0.naam", proxy)).containsExactly("A");
            assertThat(statements()).isEqualTo(before);
        });
    }

    @Test
    void looksThroughALoadedProxyToItsFields() {
        inSession(session -> {
            Inwoner kind = session.find(Inwoner.class, "1234561");
            assertThat(identifiersNow("arg0.ouder.bsn", kind)).containsExactly("1234560");
            assertThat(statements()).isOne();
        });
    }

    @Test
    void leavesALazyCollectionUnloaded() {
        inSession(session -> {
            Inwoner ouder = session.find(Inwoner.class, "1234560");

            for (String path : new String[] {"resultaat.kinderen[*].bsn", "resultaat.kinderen[0].bsn"}) {
                assertThatThrownBy(() -> identifiersOfResult(path, ouder))
                        .isInstanceOf(CaptureFailure.class)
                        .hasMessageContaining("is not loaded, and capture reads nothing from the database");
            }
            assertThat(Hibernate.isInitialized(ouder.getKinderen())).isFalse();
            assertThat(statements()).isOne();
        });
    }

    @Test
    void readsALoadedCollection() {
        inSession(session -> {
            Inwoner ouder = session.find(Inwoner.class, "1234560");
            Hibernate.initialize(ouder.getKinderen());
            long before = statements();

            assertThat(identifiersNow("arg0.kinderen[*].bsn", ouder)).containsExactly("1234561");
            assertThat(statements()).isEqualTo(before);
        });
    }

    @Test
    void searchingForPersonsFindsWhatIsLoadedAndLoadsNothing() {
        CapturePlan plan = Plans.rule()
                .persoon(Inwoner.class.getName() + "+", "BSN", "bsn")
                .compiled();
        inSession(session -> {
            Inwoner kind = session.find(Inwoner.class, "1234561");
            long before = statements();
            assertThat(foundNow(plan, kind)).containsExactly("1234561");
            assertThat(foundNow(plan, List.of(kind.getOuder()))).containsExactly("1234560");
            assertThat(statements()).isEqualTo(before);

            Hibernate.initialize(kind.getOuder());
            Hibernate.initialize(kind.getOuder().getKinderen());
            before = statements();
            assertThat(foundNow(plan, kind)).containsExactly("1234561", "1234560");
            assertThat(foundNow(plan, kind.getOuder())).containsExactly("1234560", "1234561");
            assertThat(statements()).isEqualTo(before);
        });
    }

    private static List<String> foundNow(CapturePlan plan, Object result) {
        try {
            return Plans.call(plan, null, new Object[2], result);
        } catch (CaptureFailure failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<String> identifiersNow(String path, Object value) {
        try {
            return identifiers(path, value);
        } catch (CaptureFailure failure) {
            throw new AssertionError(failure);
        }
    }
}
