package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Basic;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.BootstrapServiceRegistryBuilder;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.bytecode.enhance.spi.DefaultEnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.internal.BytecodeProviderInitiator;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** FC-03 where Hibernate wove the entity itself, so that the getter of a lazy attribute reads the database. */
class HibernateEnhancedTest {

    private static SessionFactory factory;
    private static Statistics statistics;
    private static Class<?> entity;

    @Entity(name = "Ingeschrevene")
    public static class Ingeschrevene {

        @Id
        private String bsn;

        @Basic(fetch = FetchType.LAZY)
        private String naam;

        @ManyToOne(fetch = FetchType.LAZY)
        private Ingeschrevene ouder;

        public String getBsn() {
            return bsn;
        }

        public String getNaam() {
            return naam;
        }

        public Ingeschrevene getOuder() {
            return ouder;
        }
    }

    /** Defines the entity as Hibernate's build plug-ins would have left it. */
    private static final class Enhancing extends ClassLoader {

        private final Enhancer enhancer =
                BytecodeProviderInitiator.buildDefaultBytecodeProvider().getEnhancer(new DefaultEnhancementContext());

        Enhancing() {
            super(HibernateEnhancedTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(Ingeschrevene.class.getName())) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = enhancer.enhance(name, file.readAllBytes());
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException unreadable) {
                throw new ClassNotFoundException(name, unreadable);
            }
        }
    }

    @BeforeAll
    static void start() throws ReflectiveOperationException {
        ClassLoader loader = new Enhancing();
        entity = loader.loadClass(Ingeschrevene.class.getName());
        factory = new MetadataSources(new StandardServiceRegistryBuilder(new BootstrapServiceRegistryBuilder()
                                .applyClassLoader(loader)
                                .build())
                        .applySetting("hibernate.connection.url", "jdbc:h2:mem:ingeschrevenen")
                        .applySetting("hibernate.hbm2ddl.auto", "create-drop")
                        .applySetting("hibernate.generate_statistics", "true")
                        .build())
                .addAnnotatedClass(entity)
                .buildMetadata()
                .buildSessionFactory();
        statistics = factory.getStatistics();
        factory.inTransaction(session -> {
            session.createNativeMutationQuery("insert into Ingeschrevene (bsn, naam) values ('1234560', 'A')")
                    .executeUpdate();
            session.createNativeMutationQuery(
                            "insert into Ingeschrevene (bsn, naam, ouder_bsn) values ('1234561', 'B', '1234560')")
                    .executeUpdate();
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

    private static void read(String path, List<String> expected) {
        factory.inSession(session -> {
            Object found = session.find(entity, "1234561");
            try {
                assertThat(Plans.identifiers(path, found)).isEqualTo(expected);
            } catch (CaptureFailure failure) {
                throw new AssertionError(failure);
            }
            assertThat(statistics.getPrepareStatementCount()).isOne();
        });
    }

    @Test
    void readsWhatIsLoaded() {
        read("arg0.bsn", List.of("1234561"));
    }

    @Test
    void readsTheIdentifierOfAnEntityThatIsNotLoaded() {
        read("arg0.ouder.bsn", List.of("1234560"));
    }

    @Test
    void saysThatALazyAttributeIsNotLoaded() {
        for (String path : new String[] {"arg0.naam", "arg0.ouder.naam"}) {
            factory.inSession(session -> {
                Object found = session.find(entity, "1234561");
                long before = statistics.getPrepareStatementCount();

                assertThatThrownBy(() -> Plans.identifiers(path, found))
                        .isInstanceOf(CaptureFailure.class)
                        .hasMessageContaining(".naam is not loaded, and capture reads nothing from the database");
                assertThat(statistics.getPrepareStatementCount()).isEqualTo(before);
            });
        }
    }

    @Test
    void searchingForPersonsLoadsNothing() {
        CapturePlan plan = Plans.rule()
                .persoon(Ingeschrevene.class.getName() + "+", "BSN", "bsn")
                .compiled();
        factory.inSession(session -> {
            Object found = session.find(entity, "1234561");
            long before = statistics.getPrepareStatementCount();
            try {
                assertThat(Plans.call(plan, null, new Object[2], found)).containsExactly("1234561");
            } catch (CaptureFailure failure) {
                throw new AssertionError(failure);
            }
            assertThat(statistics.getPrepareStatementCount()).isEqualTo(before);
        });
    }
}
