package nl.verwerkingenlogging.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void readsEveryKindOfValue() {
        Map<String, Object> object =
                Json.object(Json.read(" { \"a\" : [ ] , \"b\":{}, \"c\":[-1.5e2, true,false , null], \"d\":\"x\" } "));

        assertThat(object).containsEntry("a", List.of()).containsEntry("b", Map.of());
        assertThat(Json.array(object.get("c"))).isEqualTo(Arrays.asList(-150.0, true, false, null));
        assertThat(Json.string(object, "d")).isEqualTo("x");
        assertThat(Json.string(object, "absent")).isNull();
    }

    @Test
    void readsWhatIsEscapedInAString() {
        assertThat(Json.read("\"\\\"\\\\\\/\\n\\u00eb\"")).isEqualTo("\"\\/\n\u00eb");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,", "\"a", "tru", "1 2", "{\"a\" 1}", "-"})
    void refusesWhatIsNoJson(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
