package nl.verwerkingenlogging.agent.instrumentation.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NameCacheTest {

    private final NameCache names = new NameCache();

    @Test
    void makesANameOnce() {
        assertThat(name("nl/gemeente/PersoonDao")).isEqualTo("nl.gemeente.PersoonDao");
        assertThat(name("nl/gemeente/PersoonDao")).isSameAs(name("nl/gemeente/PersoonDao"));
    }

    @Test
    void tellsNamesApartThatWantTheSamePlace() {
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 5000; i++) {
                assertThat(name("nl/gemeente/Type" + i)).isEqualTo("nl.gemeente.Type" + i);
            }
        }
        // The usual polynomial gives these the same hash.
        assertThat(name("nl/Aa")).isEqualTo("nl.Aa");
        assertThat(name("nl/BB")).isEqualTo("nl.BB");
    }

    @Test
    void readsNamesThatAreNotAscii() {
        assertThat(name("nl/gemeente/Coördinaat")).isEqualTo("nl.gemeente.Coördinaat");
    }

    private String name(String internal) {
        byte[] bytes = ("<<" + internal + ">").getBytes(StandardCharsets.UTF_8);
        return names.name(bytes, 2, bytes.length - 3);
    }
}
