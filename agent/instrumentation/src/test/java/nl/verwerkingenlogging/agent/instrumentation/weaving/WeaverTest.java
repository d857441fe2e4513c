package nl.verwerkingenlogging.agent.instrumentation.weaving;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import org.junit.jupiter.api.Test;

class WeaverTest {

    @Test
    void weavesItsSpecimenAsItWeavesMethodsOfTheApplication() {
        byte[] woven = new Weaver(new TypeDirectory(new TypeReader("nl.gemeente."))).weaveSpecimen();
        assertThat(new String(woven, StandardCharsets.ISO_8859_1))
                .contains(Bridge.class.getName().replace('.', '/'));
    }
}
