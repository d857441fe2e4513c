package nl.verwerkingenlogging.agent.instrumentation.types;

import static org.assertj.core.api.Assertions.assertThat;

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
}
