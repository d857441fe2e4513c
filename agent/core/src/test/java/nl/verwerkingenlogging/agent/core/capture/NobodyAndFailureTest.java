package nl.verwerkingenlogging.agent.core.capture;

import static nl.verwerkingenlogging.agent.core.capture.Plans.identifiersOfResult;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Values times paths: who is found, who is nobody, and what is a capture failure (DESIGN 5). */
class NobodyAndFailureTest {

    private static final String BSN = "999993654";
    private static final String OTHER = "999990019";

    record Persoon(String bsn, Persoon partner, List<Persoon> kinderen, Optional<String> anr, Optional<Persoon> ouder) {

        static Persoon of(String bsn) {
            return new Persoon(bsn, null, null, Optional.empty(), Optional.empty());
        }

        Persoon with(Persoon newPartner) {
            return new Persoon(bsn, newPartner, kinderen, anr, ouder);
        }

        Persoon with(List<Persoon> newKinderen) {
            return new Persoon(bsn, partner, newKinderen, anr, ouder);
        }
    }

    static Stream<Arguments> found() {
        Persoon p = Persoon.of(BSN);
        Persoon q = Persoon.of(OTHER);
        return Stream.of(
                arguments("arg0", BSN),
                arguments("arg0?", BSN),
                arguments("arg0[*]", BSN),
                arguments("arg0.bsn", p),
                arguments("arg0?.bsn", p),
                arguments("arg0.bsn?", p),
                arguments("arg0[*].bsn", p),
                arguments("arg0.partner.bsn", q.with(p)),
                arguments("arg0.kinderen[*].bsn", q.with(List.of(p))),
                arguments("arg0.kinderen[0].bsn", q.with(List.of(p))),
                arguments("arg0.kinderen[1].bsn", q.with(List.of(q, p))),
                arguments("arg0[*].kinderen[*].bsn", List.of(q.with(List.of()), q.with(List.of(p)))),
                arguments("arg0", Optional.of(BSN)),
                arguments("arg0", Optional.of(Optional.of(BSN))),
                arguments("arg0", OptionalInt.of(999993654)),
                arguments("arg0", OptionalLong.of(999993654L)),
                arguments("arg0.bsn", Optional.of(p)),
                arguments("arg0[*].bsn", Optional.of(p)),
                arguments("arg0[*].bsn", Optional.of(List.of(p))),
                arguments("arg0[*].bsn", List.of(Optional.of(p), Optional.empty())),
                arguments("arg0[*].bsn", new Persoon[] {null, p}),
                arguments("arg0[1].bsn", new Persoon[] {null, p}),
                arguments("arg0[*]", new int[] {999993654}),
                arguments("arg0[0]", new long[] {999993654L}),
                arguments("arg0[*][*].bsn", List.of(List.of(), List.of(p))),
                arguments("arg0.bsn", Map.of("bsn", BSN)),
                arguments("arg0[*].bsn", Map.of("eerste", p)),
                arguments("arg0[*key]", Map.of(BSN, "x")),
                arguments("arg0[*key].bsn", Map.of(p, "x")),
                arguments("args[*]?", BSN),
                arguments("args[0]", BSN),
                arguments("'" + BSN + "'", null));
    }

    @ParameterizedTest
    @MethodSource("found")
    void aPersonIsFound(String path, Object argument) throws CaptureFailure {
        assertThat(Plans.identifiers(path, argument)).containsExactly(BSN);
    }

    static Stream<Arguments> nobody() {
        Persoon p = Persoon.of(BSN);
        return Stream.of(
                arguments("arg0?", null),
                arguments("arg0?.bsn", null),
                arguments("arg0?.partner.bsn", null),
                arguments("arg0[*]?", null),
                arguments("arg0[*]?.bsn", null),
                arguments("arg0.partner?.bsn", p),
                arguments("arg0.bsn?", Persoon.of(null)),
                arguments("arg0.anr?", p),
                arguments("arg0.kinderen[*]?.bsn", p),
                arguments("arg0.kinderen[*].bsn", p.with(List.of())),
                arguments("arg0.kinderen[0].bsn", p.with(List.of())),
                arguments("arg0.kinderen[3].bsn", p.with(List.of())),
                arguments("arg0.kinderen[1]?.bsn", p.with(List.of(p))),
                arguments("arg0.ouder.bsn", p),
                arguments("arg0[*]", Collections.singletonList(null)),
                arguments("arg0[*].bsn", Arrays.asList(null, null)),
                arguments("arg0[*]", new String[0]),
                arguments("arg0[0]", new String[0]),
                arguments("arg0[1]?", new String[] {BSN}),
                arguments("arg0[*]", Map.of()),
                arguments("arg0[*key]", Map.of()),
                arguments("arg0", Optional.empty()),
                arguments("arg0", OptionalInt.empty()),
                arguments("arg0[*]", Optional.empty()),
                arguments("arg0.bsn", Optional.empty()),
                arguments("args[*].bsn", null));
    }

    @ParameterizedTest
    @MethodSource("nobody")
    void nobodyIsFound(String path, Object argument) throws CaptureFailure {
        assertThat(Plans.identifiers(path, argument)).isEmpty();
    }

    static Stream<Arguments> failures() {
        Persoon p = Persoon.of(BSN);
        return Stream.of(
                arguments("arg0", null, "arg0: null"),
                arguments("arg0.bsn", null, "arg0.bsn: null before .bsn"),
                arguments("arg0[*]", null, "arg0[*]: null before [*]; [*]? allows for it"),
                arguments("arg0[0]", null, "arg0[0]: null before [0]"),
                arguments("arg0.bsn", Persoon.of(null), "arg0.bsn: null"),
                arguments("arg0?.bsn", Persoon.of(null), "arg0?.bsn: null"),
                arguments("arg0.bsn", Persoon.of(" \t "), "arg0.bsn: blank"),
                arguments("arg0.anr", p, "arg0.anr: an empty Optional"),
                arguments("arg0.partner.bsn", p, "arg0.partner.bsn: null before .bsn"),
                arguments("arg0.kinderen[*].bsn", p, "arg0.kinderen[*].bsn: null before [*]; [*]? allows for it"),
                arguments("arg0.kinderen[2].bsn", p.with(List.of(p)), "arg0.kinderen[2].bsn: there is no [2]"),
                arguments("arg0[*].bsn", List.of(p, Persoon.of(null)), "arg0[*].bsn: null"),
                arguments("arg0[1]", new String[] {BSN}, "arg0[1]: there is no [1]"),
                arguments(
                        "arg0.bsn",
                        new HashMap<>(),
                        "arg0.bsn: null, or no such entry, at .bsn of a map; its values are [*]"),
                arguments("arg0[*key]", List.of(BSN), "arg0[*key]: [*key] needs a map, not java.util."),
                arguments("arg0[0]", BSN, "arg0[0]: [0] needs a list or an array, not java.lang.String"),
                arguments("arg0.length", BSN, "arg0.length: java.lang.String has no properties"),
                arguments("arg0.bsn", List.of(p), " has no property \"bsn\": write [*].bsn for its elements"),
                arguments("arg0.size", List.of(p), " has no property \"size\": write [*].size for its elements"),
                arguments(
                        "arg0.bsn",
                        new Persoon[] {p},
                        "an array (" + Persoon.class.getName() + "[]) has no properties: write [*].bsn"),
                arguments("arg0", List.of(BSN), "; [*] reads its elements"),
                arguments(
                        "arg0",
                        p,
                        "an identifier is a text, a whole number or a UUID, not " + Persoon.class.getName()
                                + "; it has anr, bsn, kinderen, ouder, partner"),
                arguments(
                        "arg0.naam",
                        p,
                        Persoon.class.getName()
                                + " has no property \"naam\"; it has anr, bsn, kinderen, ouder, partner"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aMissingOrUnusableValueIsAFailureThatSaysWhatWasFound(String path, Object argument, String message) {
        assertThatThrownBy(() -> Plans.identifiers(path, argument))
                .isInstanceOf(CaptureFailure.class)
                .hasMessageStartingWith("acties[3] (agent.yaml:23): objectId: ")
                .hasMessageContaining(message)
                .hasNoCause();
    }

    @Test
    void aResultThatIsNullOrEmptyIsNobodyWhateverFollows() throws CaptureFailure {
        assertThat(identifiersOfResult("resultaat", null)).isEmpty();
        assertThat(identifiersOfResult("resultaat.bsn", null)).isEmpty();
        assertThat(identifiersOfResult("resultaat[*].bsn", null)).isEmpty();
        assertThat(identifiersOfResult("resultaat[0].bsn", null)).isEmpty();
        assertThat(identifiersOfResult("resultaat[0].bsn", List.of())).isEmpty();
        assertThat(identifiersOfResult("resultaat[*].bsn", List.of())).isEmpty();
        assertThat(identifiersOfResult("resultaat.bsn", Optional.empty())).isEmpty();
    }

    @Test
    void personsComeInTheOrderOfTheirContainer() throws CaptureFailure {
        List<Persoon> persons = List.of(Persoon.of("3"), Persoon.of("1"), Persoon.of("2"), Persoon.of("1"));
        assertThat(identifiersOfResult("resultaat[*].bsn", persons)).containsExactly("3", "1", "2", "1");
    }

    @Test
    void allArgumentsTogetherAreReadFromFirstToLast() throws CaptureFailure {
        CapturePlan plan = Plans.plan("args[*][*]");
        assertThat(Plans.call(plan, null, new Object[] {List.of("1", "2"), "3"}, null))
                .containsExactly("1", "2", "3");
    }

    @Test
    void thisIsReadAtEntry() throws CaptureFailure {
        CapturePlan plan = Plans.plan("this.bsn");
        assertThat(plan.logsAfter()).isFalse();
        assertThat(Plans.identifiers(plan.captureEntry(Persoon.of(BSN), new Object[2])))
                .containsExactly(BSN);
    }
}
