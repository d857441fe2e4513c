package nl.verwerkingenlogging.agent.core.capture;

import static nl.verwerkingenlogging.agent.core.capture.Plans.choice;
import static nl.verwerkingenlogging.agent.core.capture.Plans.constant;
import static nl.verwerkingenlogging.agent.core.capture.Plans.rule;
import static nl.verwerkingenlogging.agent.core.capture.Plans.shape;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is known to be wrong before the first call. */
class PlanProblemsTest {

    private static CapturePlanException refusal(Plans rule) {
        return catchThrowableOfType(CapturePlanException.class, rule::compile);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            arg2          | java.lang.Object | nl.x.Dao#zoek(java.lang.String, int[]) has no parameter 2; the last one is arg1
            args[2]       | java.lang.Object | has no parameter 2; the last one is arg1
            arg0.bsn      | java.lang.Object | .bsn of java.lang.String, which has nothing in it
            arg0?.bsn     | java.lang.Object | ?.bsn of java.lang.String, which has nothing in it
            arg0[*].bsn   | java.lang.Object | .bsn of java.lang.String, which has nothing in it
            arg0[0]       | java.lang.Object | [0] of java.lang.String, which has nothing in it
            arg0[*key]    | java.lang.Object | [*key] of java.lang.String, which has nothing in it
            arg1[*].bsn   | java.lang.Object | .bsn of int, which has nothing in it
            arg1[0].bsn   | java.lang.Object | .bsn of int, which has nothing in it
            args[0].bsn   | java.lang.Object | .bsn of java.lang.String, which has nothing in it
            resultaat     | void             | nl.x.Dao#zoek(java.lang.String, int[]) returns nothing
            resultaat[*].bsn | void          | returns nothing
            resultaat.bsn | long             | .bsn of long, which has nothing in it
            resultaat.bsn | java.lang.Number | .bsn of java.lang.Number, which has nothing in it
            resultaat     | boolean          | a value of type boolean cannot be used here
            resultaat     | java.lang.Double | a value of type java.lang.Double cannot be used here
            resultaat[*]  | double[]         | a value of type double cannot be used here
            """)
    void theDeclarationRulesAPathOut(String path, String returnType, String message) {
        CapturePlanException refusal =
                refusal(rule().betrokkene("BSN", path).method(returnType, "java.lang.String", "int[]"));
        assertThat(refusal.problems()).singleElement().asString().contains(message);
        assertThat(refusal.problems().get(0)).startsWith("acties[3] (agent.yaml:23): objectId: " + path + ": ");
        assertThat(refusal.ruledOutByTypes()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resultaat.bsn  | nl.x.Persoon[]           | .bsn of nl.x.Persoon[]: write [*].bsn for its elements
            resultaat.bsn  | java.util.List           | .bsn of java.util.List: write [*].bsn for its elements
            resultaat?.bsn | java.util.Set            | ?.bsn of java.util.Set: write [*]?.bsn for its elements
            resultaat      | java.lang.String[]       | java.lang.String[] is no single value: write [*] for its elements
            resultaat      | java.util.Collection     | java.util.Collection is no single value
            resultaat      | java.util.Map            | java.util.Map is no single value
            resultaat[*key] | java.util.List          | java.util.List has no keys: write [*]
            resultaat[0]   | java.util.Map            | java.util.Map has no positions
            resultaat      | java.util.stream.Stream  | java.util.stream.Stream is no single value: write [*] for its elements
            resultaat.bsn  | java.util.Iterator       | .bsn of java.util.Iterator: write [*].bsn for its elements
            resultaat.bsn  | reactor.core.publisher.Flux | write [*].bsn for its elements
            resultaat[*].bsn | java.util.concurrent.FutureTask | FutureTask cannot be followed: nothing else can be returned in its place
            resultaat[*].bsn | kotlinx.coroutines.flow.Flow | Flow cannot be followed
            """)
    void aMethodThatDoesHandlePersonsIsNotLeftOut(String path, String returnType, String message) {
        CapturePlanException refusal = refusal(rule().betrokkene("BSN", path).method(returnType));
        assertThat(refusal.problems()).singleElement().asString().contains(message);
        assertThat(refusal.ruledOutByTypes()).isFalse();
    }

    @Test
    void aClassOfTheApplicationThatComesLaterCannotBeFollowed() {
        MethodShape shape = Plans.shape("nl.x.Rijen");
        CapturePlanException refusal = refusal(rule().betrokkene("BSN", "resultaat[*].bsn")
                .method(shape.returningClassBelow(Set.of("java.lang.Object", "java.util.Iterator"))));
        assertThat(refusal.problems())
                .singleElement()
                .asString()
                .contains("nl.x.Rijen cannot be followed: nothing else can be returned in its place");

        assertThat(rule().betrokkene("BSN", "resultaat[*].bsn")
                        .method(shape.returningClassBelow(Set.of("java.lang.Object", "java.util.Collection")))
                        .compiled())
                .isNotNull();
    }

    @Test
    void aStreamThatIsHandedInIsNotFollowed() {
        CapturePlanException refusal =
                refusal(rule().betrokkene("BSN", "arg0[*].bsn").method("void", "java.util.stream.Stream"));
        assertThat(refusal.problems())
                .singleElement()
                .asString()
                .contains("not followed here, only as the result itself");
    }

    @Test
    void whatTheActionSaysCannotBeReadFromElementsThatAreStillToCome() {
        CapturePlanException refusal = refusal(rule().betrokkene("BSN", "resultaat[*].bsn")
                .verwerkingId("resultaat.zaak")
                .method("java.util.stream.Stream"));
        assertThat(refusal.problems())
                .singleElement()
                .asString()
                .contains("come one by one, and this would have to be known before the first");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.stream.Stream",
                "java.util.Iterator",
                "java.util.Enumeration",
                "reactor.core.publisher.Flux",
                "java.util.concurrent.CompletableFuture",
                "reactor.core.publisher.Mono"
            })
    void resultsThatAreFollowedNeedNoMore(String returnType) {
        assertThat(rule().betrokkene("BSN", "resultaat[*].bsn")
                        .method(returnType)
                        .compiled())
                .isNotNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            resultaat             | java.lang.String
            resultaat[*]          | java.lang.String
            resultaat             | int
            resultaat[*]          | long[]
            resultaat[*][*].bsn   | nl.x.Persoon[][]
            resultaat[0]          | java.lang.String[]
            resultaat[*].bsn      | java.util.List
            resultaat[0].bsn      | java.util.List
            resultaat.bsn         | java.util.Map
            resultaat[*key]       | java.util.HashMap
            resultaat.bsn         | java.util.Optional
            resultaat.content[*].bsn | org.springframework.data.domain.Page
            resultaat[*].bsn      | org.springframework.data.domain.Page
            resultaat[*].bsn      | java.lang.Object
            """)
    void whatTheDeclarationAllowsIsAccepted(String path, String returnType) throws CapturePlanException {
        assertThat(rule().betrokkene("BSN", path).method(returnType).compile().logsAfter())
                .isTrue();
    }

    @Test
    void aStaticMethodHasNoThis() {
        MethodShape shape = new MethodShape("nl.x.Dao", "zoek", List.of(), "void", true);
        CapturePlanException refusal =
                refusal(rule().betrokkene("BSN", "this.bsn").method(shape));
        assertThat(refusal).hasMessageEndingWith("nl.x.Dao#zoek() is static, so there is no this");
        assertThat(refusal.ruledOutByTypes()).isTrue();
    }

    @Test
    void aMethodWithoutParametersHasNoArguments() {
        CapturePlanException refusal =
                refusal(rule().betrokkene("BSN", "args[*]").method(shape("void")));
        assertThat(refusal).hasMessageEndingWith("nl.x.Dao#zoek() has no parameters");
        assertThat(refusal.ruledOutByTypes()).isTrue();
    }

    @Test
    void whereOneValueIsNeededNoPathMayLeadToMany() {
        CapturePlanException refusal = refusal(
                rule().betrokkene(choice("arg0[*]", Map.of(), "x"), "arg0", choice("arg0[*key].a", Map.of(), "x"))
                        .verwerkingId("arg0[*]")
                        .gebruiker("arg0.x[*]", true)
                        .afnemer(constant("OIN"), "arg0[*].id")
                        .text(TextAttribute.ACTIE_NAAM, choice("args[*]", Map.of(), "x")));
        assertThat(refusal.problems()).hasSize(6).allMatch(problem -> problem.contains("may lead to many values"));
        assertThat(refusal.ruledOutByTypes()).isFalse();
    }

    @Test
    void constantsAreCheckedBeforehandAndNotRepeated() {
        CapturePlanException refusal = refusal(rule().betrokkene("BSN", "' '")
                .betrokkene("BSN", "'" + "9".repeat(41) + "'")
                .verwerkingId("'zaak-1'")
                .gebruiker("''", true)
                .afnemer(constant("OIN"), "'123'"));
        assertThat(refusal.problems())
                .containsExactly(
                        "acties[3] (agent.yaml:23): betrokkenen[0].objectId: the constant: blank",
                        "acties[3] (agent.yaml:23): betrokkenen[1].objectId: the constant: longer than 40 characters",
                        "acties[3] (agent.yaml:23): verwerkingId: the constant: a text that is not a UUID",
                        "acties[3] (agent.yaml:23): gebruiker: the constant: blank",
                        "acties[3] (agent.yaml:23): afnemer.afnemerId: the constant: an OIN has 20 digits");
    }

    @Test
    void aGebruikerThatMustBeHashedIsNotSupportedYet() {
        CapturePlanException refusal = refusal(rule().betrokkene("BSN", "arg0").gebruiker("arg1", false));
        assertThat(refusal).hasMessageContaining("gebruiker: hashing is not supported in this version");
        assertThat(refusal.ruledOutByTypes()).isFalse();
    }

    @Test
    void typesThatCannotBeAVerwerkingIdOrDecideAChoiceAreRuledOut() {
        assertThat(refusal(rule().betrokkene("BSN", "arg0").verwerkingId("arg1").method("void", "int", "long"))
                        .ruledOutByTypes())
                .isTrue();
        assertThat(refusal(rule().betrokkene(choice("arg1", Map.of(), "x"), "arg0", null)
                                .method("void", "int", "double"))
                        .ruledOutByTypes())
                .isTrue();
        assertThat(rule().betrokkene(choice("arg1", Map.of(), "x"), "arg0", null)
                        .method("void", "int", "char")
                        .compiled())
                .isNotNull();
    }

    @Test
    void oneProblemOfAnotherKindMakesItMoreThanRuledOut() {
        CapturePlanException refusal = refusal(rule().betrokkene("BSN", "arg7").betrokkene("BSN", "''"));
        assertThat(refusal.problems()).hasSize(2);
        assertThat(refusal.ruledOutByTypes()).isFalse();
    }
}
