package nl.verwerkingenlogging.agent.instrumentation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.instrumentation.fixture.BijzondereOpslag;
import nl.verwerkingenlogging.agent.instrumentation.fixture.LegacyDao;
import nl.verwerkingenlogging.agent.instrumentation.matching.AnnotationRules;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import org.junit.jupiter.api.Test;

/** What operators are told of a rule that matched nothing. */
class NearMissesTest {

    private final NearMisses nearMisses = new NearMisses(
            List.of(LegacyDao.class, BijzondereOpslag.class),
            new TypeDirectory(new TypeReader(AnnotationRules.OUR_PACKAGE)));

    @Test
    void aMethodThatAnInterfaceInheritsIsNotCalledMissing() throws SyntaxException {
        assertThat(explain(BijzondereOpslag.class.getName() + "#lees"))
                .startsWith("no implementation of the interface is loaded");
    }

    @Test
    void aMethodThatIsNearlySpelledSoIsProposed() throws SyntaxException {
        assertThat(explain(LegacyDao.class.getName() + "#zoekOpNam"))
                .startsWith("the class is loaded but has no such method")
                .contains("zoekOpNaam(java.lang.String)");
    }

    private String explain(String pattern) throws SyntaxException {
        return nearMisses.explain(MethodPattern.parse(pattern));
    }
}
