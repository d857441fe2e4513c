package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serial;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.verwerkingenlogging.agent.core.capture.model.Users;
import org.junit.jupiter.api.Test;

@SuppressWarnings({"unused", "HidingField"})
class PropertiesTest {

    record Component(String bsn) {}

    record Shadowing(String naam, String getNaam) {}

    static class Getter {
        private final String bsn = "field";

        public String getBsn() {
            return "getter";
        }

        public String bsn() {
            return "fluent";
        }
    }

    static class TruthGetter {
        public boolean isActief() {
            return true;
        }

        public String isGek() {
            return "not a getter";
        }
    }

    static class Fluent {
        private final String isbn = "field";

        public String isbn() {
            return "fluent";
        }
    }

    private static class Field {
        private final String bsn = "field";
    }

    private static final class Inheriting extends Field {}

    static class Hidden {
        public String bsn = "hidden";
    }

    private static final class Hiding extends Hidden {
        private final String bsn = "nearest";
    }

    static class PrivateGetter {
        private String getBsn() {
            return "private getter";
        }
    }

    interface HasBsn {
        default String getBsn() {
            return "default getter";
        }
    }

    private static final class Implementing implements HasBsn {}

    abstract static class Base {
        public abstract Object getBsn();
    }

    private static final class Covariant extends Base {
        @Override
        public String getBsn() {
            return "covariant";
        }
    }

    static class Statics {
        private static String bsn = "static";

        public static String getBsn() {
            return bsn;
        }

        public void bsn() {}

        public String bsn(int parameter) {
            return "parameter";
        }
    }

    static class Numbers {
        public int getNummer() {
            return 42;
        }

        private final long teller = 43;
    }

    static class Persons extends ArrayList<String> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String beheerder = "field";

        public String getAanvrager() {
            return "getter of a collection";
        }
    }

    static class Row extends HashMap<String, String> {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String bsn = "field";

        public String getAanvrager() {
            return "getter of a map";
        }
    }

    @Test
    void aRecordIsReadByItsComponents() throws CaptureFailure {
        assertThat(read("bsn", new Component("component"))).isEqualTo("component");
        assertThat(read("naam", new Shadowing("component", "other"))).isEqualTo("component");
    }

    @Test
    void aGetterComesBeforeAMethodOfThatNameBeforeAField() throws CaptureFailure {
        assertThat(read("bsn", new Getter())).isEqualTo("getter");
        assertThat(read("isbn", new Fluent())).isEqualTo("fluent");
        assertThat(read("bsn", new Field())).isEqualTo("field");
        assertThat(read("bsn", new Inheriting())).isEqualTo("field");
        assertThat(read("bsn", new Hiding())).isEqualTo("nearest");
        assertThat(read("bsn", new PrivateGetter())).isEqualTo("private getter");
    }

    @Test
    void gettersAreInheritedFromInterfacesAndSuperclasses() throws CaptureFailure {
        assertThat(read("bsn", new Implementing())).isEqualTo("default getter");
        assertThat(read("bsn", new Covariant())).isEqualTo("covariant");
    }

    @Test
    void primitivePropertiesAreRead() throws CaptureFailure {
        assertThat(read("nummer", new Numbers())).isEqualTo("42");
        assertThat(read("teller", new Numbers())).isEqualTo("43");
    }

    @Test
    void isWithSomethingElseThanATruthValueIsNoGetter() {
        assertThatThrownBy(() -> read("gek", new TruthGetter())).hasMessageContaining("has no property \"gek\"");
        assertThatThrownBy(() -> read("actief", new TruthGetter())).hasMessageContaining("not java.lang.Boolean");
    }

    @Test
    void staticMembersVoidMethodsAndMethodsWithParametersAreNoProperties() {
        assertThatThrownBy(() -> read("bsn", new Statics())).hasMessageContaining("has no property \"bsn\"");
    }

    @Test
    void whatEveryObjectHasIsNoProperty() {
        for (String name : List.of("class", "hashCode", "toString", "clone", "notify")) {
            assertThatThrownBy(() -> read(name, new Getter()))
                    .isInstanceOf(CaptureFailure.class)
                    .hasMessageContaining("has no property \"" + name + "\"");
        }
    }

    @Test
    void aHiddenClassIsReadThroughItsPublicInterfaceOrSuperclass() throws CaptureFailure {
        assertThat(read("username", Users.throughInterface("jan"))).isEqualTo("jan");
        assertThat(read("username", Users.throughSuperclass("jan"))).isEqualTo("jan");
        assertThat(read("username", Users.throughLambda("jan"))).isEqualTo("jan");
    }

    @Test
    void aJdkProxyIsReadThroughItsInterface() throws CaptureFailure {
        Object proxy = Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Users.User.class}, (self, method, args) -> "proxied");
        assertThat(read("username", proxy)).isEqualTo("proxied");
    }

    @Test
    void classesOfThePlatformAreReadByTheirPublicGetters() throws CaptureFailure {
        assertThat(read("key", Map.entry("sleutel", 1))).isEqualTo("sleutel");
        assertThat(read(
                        "key",
                        new HashMap<>(Map.of("sleutel", 1))
                                .entrySet()
                                .iterator()
                                .next()))
                .isEqualTo("sleutel");
        assertThatThrownBy(() -> read("hash", new Exception())).hasMessageContaining("has no property \"hash\"");
        assertThatThrownBy(() -> read("detailMessage", new Exception()))
                .hasMessageContaining("has no property \"detailMessage\"; it has cause, localizedMessage, message");
    }

    @Test
    void aMapIsReadByItsEntries() throws CaptureFailure {
        assertThat(read("size", Map.of("size", "entry"))).isEqualTo("entry");
        assertThat(read("empty", Map.of("empty", "entry"))).isEqualTo("entry");
        assertThat(read("bsn", new ConcurrentHashMap<>(Map.of("bsn", "entry")))).isEqualTo("entry");
    }

    @Test
    void onlyGettersThatTheApplicationAddedToAContainerAreProperties() throws CaptureFailure {
        Row row = new Row();
        row.put("bsn", "entry");
        assertThat(read("aanvrager", row)).isEqualTo("getter of a map");
        assertThat(read("bsn", row)).isEqualTo("entry");
        assertThat(read("aanvrager", new Persons())).isEqualTo("getter of a collection");
        assertThatThrownBy(() -> read("beheerder", new Persons()))
                .hasMessageContaining("has no property \"beheerder\": write [*].beheerder for its elements");
    }

    private static String read(String property, Object owner) throws CaptureFailure {
        return Plans.identifiers("arg0." + property, owner).get(0);
    }
}
