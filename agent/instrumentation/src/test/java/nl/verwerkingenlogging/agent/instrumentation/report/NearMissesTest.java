package nl.verwerkingenlogging.agent.instrumentation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.instrumentation.fixture.BijzondereOpslag;
import nl.verwerkingenlogging.agent.instrumentation.fixture.LegacyDao;
import nl.verwerkingenlogging.agent.instrumentation.fixture.Opslag;
import nl.verwerkingenlogging.agent.instrumentation.fixture.Vormen;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeDirectory;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import org.junit.jupiter.api.Test;

class NearMissesTest {

    private static final String FIXTURE = "nl.verwerkingenlogging.agent.instrumentation.fixture.";

    private final NearMisses nearMisses = new NearMisses(
            List.of(LegacyDao.class, Opslag.class, BijzondereOpslag.class, String.class),
            new TypeDirectory(new TypeReader("none.")));

    @Test
    void aTypeInAnotherPackageOrWithATypingErrorIsProposed() throws SyntaxException {
        assertThat(nearMisses.explain(MethodPattern.parse("nl.oud.LegacyDao#zoek")))
                .contains("no class of that name is loaded")
                .contains("did you mean " + FIXTURE + "LegacyDao?");
        assertThat(nearMisses.explain(MethodPattern.parse(FIXTURE + "LegacyDoa#zoek")))
                .contains(FIXTURE + "LegacyDao");
    }

    @Test
    void aMethodWithOtherParametersOrATypingErrorIsProposed() throws SyntaxException {
        assertThat(nearMisses.explain(MethodPattern.parse(FIXTURE + "LegacyDao#zoek(Long)")))
                .contains("has no such method")
                .contains("zoek(java.lang.String)");
        assertThat(nearMisses.explain(MethodPattern.parse(FIXTURE + "LegacyDao#zoekOpNam")))
                .contains("zoekOpNaam");
    }

    @Test
    void anInterfaceWithoutImplementationIsNamedAsSuch() throws SyntaxException {
        assertThat(nearMisses.explain(MethodPattern.parse(FIXTURE + "Opslag#lees")))
                .contains("no implementation of the interface is loaded");
        assertThat(nearMisses.explain(MethodPattern.parse(FIXTURE + "*Opslag#lees")))
                .contains("add + behind the type");
    }

    @Test
    void nothingIsProposedWhenNothingIsNear() throws SyntaxException {
        assertThat(nearMisses.explain(MethodPattern.parse("nl.x.Onbekend#doe"))).doesNotContain("did you mean");
    }

    @Test
    void aMethodThatAnInterfaceInheritsIsNotCalledMissing() throws SyntaxException {
        assertThat(nearMisses.explain(MethodPattern.parse(FIXTURE + "BijzondereOpslag#lees")))
                .startsWith("no implementation of the interface is loaded");
    }

    @Test
    void anInterfaceThatALambdaImplementsIsToldApart() throws SyntaxException {
        Vormen.Lezer lambda = bsn -> bsn;
        NearMisses withLambda = new NearMisses(
                List.of(Vormen.Lezer.class, lambda.getClass()), new TypeDirectory(new TypeReader("none.")));

        assertThat(withLambda.explain(MethodPattern.parse(FIXTURE + "Vormen$Lezer#lees")))
                .contains("implemented by a lambda");
    }
}
