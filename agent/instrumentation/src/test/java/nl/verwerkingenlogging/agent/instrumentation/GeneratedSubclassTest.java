package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.agent.ByteBuddyAgent;
import net.bytebuddy.dynamic.loading.ClassLoadingStrategy;
import net.bytebuddy.implementation.FixedValue;
import net.bytebuddy.implementation.SuperMethodCall;
import net.bytebuddy.matcher.ElementMatchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subclasses that are made at run time, and superclasses of another class loader, in a JVM that weaves by itself. */
class GeneratedSubclassTest {

    private static final String BSN = "2308572";

    @TempDir
    private Path directory;

    private final Instrumentation instrumentation = ByteBuddyAgent.install();
    private Woven woven;

    @AfterEach
    void uninstall() {
        woven.uninstall(instrumentation);
    }

    /** As plain Byte Buddy, Hibernate, Mockito and Spring name them. */
    @ParameterizedTest
    @ValueSource(strings = {"$ByteBuddy$x1Y2", "$HibernateProxy$x1Y2", "$MockitoMock$123", "$$SpringCGLIB$$0"})
    void anAnswerThatAGeneratedSubclassGivesItselfIsAnAction(String suffix) throws Throwable {
        woven = Woven.by(directory, rule("@LegacyDao#tel", "arg0"), instrumentation);
        Class<?> dao = woven.type("LegacyDao");
        Object generated = subclass(dao, dao.getName() + suffix, true);

        assertThat(woven.call(generated, "tel", BSN)).isEqualTo(2);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void aGeneratedSubclassOfAGeneratedOneThatPassesTheCallOnAddsNoAction() throws Throwable {
        woven = Woven.by(directory, rule("@LegacyDao#tel", "arg0"), instrumentation);
        Class<?> dao = woven.type("LegacyDao");
        Object inner = subclass(dao, dao.getName() + "$ByteBuddy$1", false);
        Object outer = subclass(inner.getClass(), dao.getName() + "$ByteBuddy$2", false);
        Object answering = subclass(inner.getClass(), dao.getName() + "$ByteBuddy$3", true);

        woven.call(outer, "tel", BSN);
        assertThat(woven.persons()).containsExactly(List.of(BSN));
        woven.call(answering, "tel", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN), List.of(BSN));
    }

    @Test
    void aSubclassThatSomebodyWroteIsNotTheClass() throws Throwable {
        woven = Woven.by(directory, rule("@Ouder#lees", "arg0"), instrumentation);

        woven.call(woven.make("Ouder$Kind"), "lees", BSN);
        assertThat(woven.actions()).isEmpty();
        woven.call(woven.make("Ouder"), "lees", BSN);

        assertThat(woven.persons()).containsExactly(List.of(BSN));
    }

    @Test
    void anAbstractGenericSuperclassOfAnotherClassLoaderIsOneActionHoweverItIsCalled() throws Throwable {
        woven = Woven.by(
                directory,
                rule("@Vormen$Basis#zoek", "resultaat.bsn") + rule("@Vormen$Basis+#bewaar", "arg0.bsn"),
                instrumentation);
        Class<?> basis = woven.type("Vormen$Basis");
        Class<?> persons = Class.forName(Woven.FIXTURE + "Vormen$Personen", true, new Child(basis.getClassLoader()));
        assertThat(persons.getSuperclass()).isSameAs(basis);
        Object personen = persons.getConstructor().newInstance();

        Object persoon = Woven.invoke(basis.getMethod("zoek", String.class), personen, BSN);
        woven.call(personen, "zoek", BSN);
        Method bewaar = basis.getMethod("bewaar", Object.class);
        Woven.invoke(bewaar, personen, persoon);
        woven.call(personen, "bewaar", persoon);

        assertThat(woven.persons()).hasSize(4).containsOnly(List.of(BSN));
    }

    private static Object subclass(Class<?> type, String name, boolean answersItself)
            throws ReflectiveOperationException {
        return new ByteBuddy()
                .subclass(type)
                .name(name)
                .method(ElementMatchers.named("tel"))
                .intercept(answersItself ? FixedValue.value(2) : SuperMethodCall.INSTANCE)
                .make()
                .load(type.getClassLoader(), ClassLoadingStrategy.Default.WRAPPER)
                .getLoaded()
                .getConstructor()
                .newInstance();
    }

    /** Defines what builds on the classes of its parent. */
    private static final class Child extends ClassLoader {

        Child(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!name.endsWith("$Personen")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] classFile = in.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
