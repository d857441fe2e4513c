package nl.verwerkingenlogging.agent.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.capture.CaptureSettings;
import nl.verwerkingenlogging.agent.core.capture.MethodShape;
import nl.verwerkingenlogging.agent.core.encode.EncoderSettings;
import nl.verwerkingenlogging.agent.core.encode.ProcessClock;
import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.rule.Attributes;
import nl.verwerkingenlogging.agent.core.rule.BetrokkeneSpec;
import nl.verwerkingenlogging.agent.core.rule.MethodPattern;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.Path;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.SyntaxException;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import org.junit.jupiter.api.Test;

/** The numbers that methods are woven with. */
class SitesTest {

    private final List<String> heard = new ArrayList<>();
    private final Sites sites = new Sites(
            new RuleSet(List.of(), Map.of(), Attributes.builder().build()),
            new CaptureSettings(true),
            new EncoderSettings(
                    "00000099000000001000", false, 1000, ProcessClock.system(late -> {}), new VerwerkingIds()),
            new Sites.Listener() {
                @Override
                public void leftOut(Rule rule, MethodShape method, String reason) {
                    heard.add("left out: " + reason);
                }

                @Override
                public void inError(String rule, MethodShape method, String reason) {
                    heard.add("in error: " + reason);
                }
            });

    @Test
    void everyMethodHasANumberOfItsOwnAndFindsItsRuleAgain() throws SyntaxException {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            Sites.Registration registration = register("zoek" + i, Candidate.of(rule("arg0", null), null, true));
            assertThat(registration.isEffective()).isTrue();
            assertThat(sites.get(registration.number()).methodName()).isEqualTo("zoek" + i);
            numbers.add(registration.number());
        }
        assertThat(numbers).hasSize(1000);
    }

    @Test
    void theSameMethodOfTheSameLoaderKeepsItsNumber() throws SyntaxException {
        int first =
                register("zoek", Candidate.of(rule("arg0", null), null, true)).number();

        assertThat(register("zoek", Candidate.of(rule("arg0", null), null, true))
                        .number())
                .isEqualTo(first);
    }

    @Test
    void thePolicyIsPartOfTheNumber() throws SyntaxException {
        int strict = register("streng", Candidate.of(rule("arg0", OnFailure.STRICT), null, true))
                .number();
        int lenient = register("mild", Candidate.of(rule("arg0", OnFailure.LENIENT), null, true))
                .number();

        assertThat(strict & 1).isZero();
        assertThat(lenient & 1).isOne();
    }

    @Test
    void aMethodThatAWildcardBroughtAndThatThePathCannotFitIsLeftOut() throws SyntaxException {
        assertThat(register("tel", Candidate.of(rule("arg1", null), null, false))
                        .isEffective())
                .isFalse();
        assertThat(heard).singleElement().asString().startsWith("left out: ");
    }

    @Test
    void aPathThatDoesNotFitTheOneMethodMeantIsAnErrorOfEachCall() throws SyntaxException {
        Sites.Registration registration = register("tel", Candidate.of(rule("arg1", null), null, true));

        assertThat(sites.get(registration.number()).first().error()).contains("arg1");
        assertThat(heard).singleElement().asString().startsWith("in error: ");
    }

    @Test
    void aMethodThatIsOnlySilencedIsNotWoven() throws SyntaxException {
        Rule disabled = new Rule(
                "acties[0]",
                "file:1",
                MethodPattern.parse("x.Y#*"),
                List.of(),
                false,
                Attributes.builder().build(),
                List.of());

        assertThat(register("zoek", Candidate.silent(disabled, "x.Sub")).isEffective())
                .isFalse();
    }

    private Sites.Registration register(String method, Candidate candidate) {
        MethodShape shape = new MethodShape("x.Y", method, List.of("java.lang.String"), "void", false);
        return sites.register(getClass().getClassLoader(), shape, List.of(candidate));
    }

    private static Rule rule(String path, OnFailure policy) throws SyntaxException {
        Attributes.Builder attributes = Attributes.builder();
        if (policy != null) {
            attributes.onFailure(policy);
        }
        return new Rule(
                "acties[0]",
                "file:1",
                MethodPattern.parse("x.Y#*"),
                List.of(),
                true,
                attributes.build(),
                List.of(new BetrokkeneSpec(TextValue.constant("BSN"), Path.parse(path), null, List.of())));
    }
}
