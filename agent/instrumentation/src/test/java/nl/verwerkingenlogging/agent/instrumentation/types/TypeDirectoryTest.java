package nl.verwerkingenlogging.agent.instrumentation.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.security.SecureClassLoader;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import org.junit.jupiter.api.Test;

/** What is known of types is given up some time after it was asked for. */
class TypeDirectoryTest {

    private final TypeDirectory types = new TypeDirectory(new TypeReader("nl.verwerkingenlogging.annotations."));

    @Test
    void forgetsWhenNothingWasAskedForAWhile() {
        ClassLoader loader = getClass().getClassLoader();
        TypeInfo first = types.find(loader, TypeDirectoryTest.class.getName());

        types.forgetWhenIdle();
        assertThat(types.find(loader, TypeDirectoryTest.class.getName())).isSameAs(first);

        types.forgetWhenIdle();
        types.forgetWhenIdle();
        assertThat(types.find(loader, TypeDirectoryTest.class.getName()))
                .isNotNull()
                .isNotSameAs(first);
    }

    @Test
    void aClassWithoutClassFileIsKnownToTheLoadersBelowTheOneThatDefinesIt() {
        ClassLoader defining = new SecureClassLoader(getClass().getClassLoader()) {};
        ClassLoader below = new SecureClassLoader(new SecureClassLoader(defining) {}) {};
        ClassLoader aside = new SecureClassLoader(getClass().getClassLoader()) {};
        TypeInfo made = types.describe(defining, classWithoutFile("nl.gemeente.Gemaakt"));

        assertThat(types.find(below, "nl.gemeente.Gemaakt")).isSameAs(made);
        assertThat(types.find(aside, "nl.gemeente.Gemaakt")).isNull();
    }

    @Test
    void aLoaderThatShowsNoFilesOfTheJdkIsNoObstacle() {
        ClassLoader hiding = new SecureClassLoader(getClass().getClassLoader()) {
            @Override
            public URL getResource(String name) {
                return null;
            }
        };

        assertThat(types.classFile(hiding, "java.lang.String")).isNotEmpty();
    }

    private static byte[] classWithoutFile(String name) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_8, Opcodes.ACC_PUBLIC, name.replace('.', '/'), null, "java/lang/Object", null);
        writer.visitEnd();
        return writer.toByteArray();
    }
}
