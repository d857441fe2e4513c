package nl.verwerkingenlogging.agent.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mappers that are not on our class path, by the interface that they document. */
class LazinessTest {

    private static final String CONTAINER = """
            package org.eclipse.persistence.indirection;
            public interface IndirectContainer { boolean isInstantiated(); }
            """;

    private static final String LIST = """
            package app;
            public class Lui extends java.util.ArrayList<Object> implements org.eclipse.persistence.indirection.IndirectContainer {
                public boolean loaded;
                public boolean isInstantiated() { return loaded; }
                public java.util.Iterator<Object> iterator() {
                    if (!loaded) { throw new IllegalStateException("a query"); }
                    return super.iterator();
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void aCollectionOfEclipseLinkIsReadOnceItIsLoaded() throws Exception {
        Path classes = Compiled.classes(
                directory,
                Map.of("org/eclipse/persistence/indirection/IndirectContainer.java", CONTAINER, "app/Lui.java", LIST));
        Class<?> type = new Compiled.Loader(classes).loadClass("app.Lui");
        @SuppressWarnings("unchecked")
        java.util.List<Object> list =
                (java.util.List<Object>) type.getConstructor().newInstance();
        list.add("1234560");

        assertThatThrownBy(() -> Plans.identifiers("arg0[*]", list))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageContaining("[*] is not loaded, and capture reads nothing from the database");

        type.getField("loaded").set(list, true);
        assertThat(Plans.identifiers("arg0[*]", list)).containsExactly("1234560");
    }
}
