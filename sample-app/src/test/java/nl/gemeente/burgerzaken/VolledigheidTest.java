package nl.gemeente.burgerzaken;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.gemeente.burgerzaken.legacy.PersoonDao;
import nl.gemeente.burgerzaken.legacy.VerhuizingDao;
import nl.verwerkingenlogging.annotations.Verwerking;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** That the privacy officer may believe what stands at the top of {@code verwerkingenlogging.yaml}: together the rules cover all access to person data. */
class VolledigheidTest {

    @Test
    void hasARuleForEveryMethodOfTheLegacyDaos() throws Exception {
        List<String> methods = Stream.of(PersoonDao.class, VerhuizingDao.class)
                .flatMap(dao -> Arrays.stream(dao.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(VolledigheidTest::pattern)
                .toList();

        assertThat(rules()).containsExactlyInAnyOrderElementsOf(methods);
    }

    @Test
    void annotatesEveryMethodOfTheRepositoriesThatHoldPersonData() throws Exception {
        for (String name : List.of(
                "raadplegen.PersoonRepository",
                "raadplegen.EchtverbintenisRepository",
                "raadplegen.BetrokkenheidRepository",
                "huwelijk.HuwelijkRepository",
                "huwelijk.OuderRepository")) {
            Class<?> repository = Class.forName("nl.gemeente.burgerzaken." + name);
            assertThat(repository.getMethods())
                    .isNotEmpty()
                    .allMatch(method -> method.isAnnotationPresent(Verwerking.class));
        }
    }

    private static String pattern(Method method) {
        String parameters = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(Collectors.joining(", "));
        return method.getDeclaringClass().getName() + "#" + method.getName() + "(" + parameters + ")";
    }

    private static List<String> rules() throws Exception {
        try (InputStream yaml = Files.newInputStream(Path.of("verwerkingenlogging.yaml"))) {
            Map<String, List<Map<String, Object>>> configuration = new Yaml().load(yaml);
            return configuration.get("acties").stream()
                    .map(rule -> (String) rule.get("method"))
                    .toList();
        }
    }
}
