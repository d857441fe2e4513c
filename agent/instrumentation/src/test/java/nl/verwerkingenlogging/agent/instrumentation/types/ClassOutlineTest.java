package nl.verwerkingenlogging.agent.instrumentation.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The outline says of a class file what reading all of it says. */
class ClassOutlineTest {

    private static final ClassOutline.Hints NONE = new ClassOutline.Hints(List.of());

    private final TypeReader reader = new TypeReader("nl.verwerkingenlogging.annotations.");

    @Test
    void agreesWithTheWholeFileForEveryClassOfTheJdksBase() throws IOException {
        Path base = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("modules", "java.base");
        int compared = 0;
        try (Stream<Path> files = Files.walk(base)) {
            for (Path file :
                    (Iterable<Path>) files.filter(each -> each.toString().endsWith(".class"))::iterator) {
                if (!file.endsWith("module-info.class")) {
                    compare(Files.readAllBytes(file));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(5000);
    }

    @Test
    void agreesForAnnotationsOnTypesMethodsAndParameters() throws IOException {
        String fixture = "/nl/verwerkingenlogging/agent/instrumentation/fixture/";
        try (InputStream in = getClass().getResourceAsStream(fixture + "AnnotatedDao.class")) {
            assertThat(compare(in.readAllBytes())).isNotEmpty();
        }
    }

    @Test
    void findsHintsInTheConstantPool() throws IOException {
        try (InputStream in = Thread.class.getResourceAsStream("Thread.class")) {
            byte[] classFile = in.readAllBytes();
            assertThat(ClassOutline.of(classFile, new ClassOutline.Hints(List.of("isDaemon", "x")))
                            .isHinted())
                    .isTrue();
            assertThat(ClassOutline.of(classFile, new ClassOutline.Hints(List.of("isDemon", "x")))
                            .isHinted())
                    .isFalse();
        }
    }

    private Set<String> compare(byte[] classFile) {
        TypeInfo type = reader.read(classFile);
        ClassOutline outline = ClassOutline.of(classFile, NONE);
        Set<String> annotations = new TreeSet<>();
        add(annotations, type.annotations());
        for (MethodInfo method : type.methods()) {
            add(annotations, method.annotations());
            method.parameterAnnotations()
                    .forEach(each -> annotations.add(each.annotation().type()));
        }
        assertThat(outline.supertypes()).as(type.name()).isEqualTo(type.supertypes());
        assertThat(outline.annotations()).as(type.name()).doesNotHaveDuplicates();
        // The reader writes nested annotation types with a dollar, as the JVM does.
        assertThat(new TreeSet<>(outline.annotations())).as(type.name()).isEqualTo(annotations);
        return annotations;
    }

    private static void add(Set<String> names, Collection<AnnotationInfo> annotations) {
        annotations.forEach(each -> names.add(each.type()));
    }
}
