package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.ActiePayload;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import org.junit.jupiter.api.Test;

/** De-duplication (AMB-40) and parts (AMB-39). */
final class ManyBetrokkenenTest {

    /** What one entry of betrokkenen captured. */
    record Group(String soort, String betrokkenheid, List<String> soorten, List<String> ids) {}

    @Test
    void theSamePersonTwiceIsOneObjectWithAllSoortenGegevens() throws Exception {
        Actie actie = new Actie()
                .betrokken("BSN", "Partner", List.of("adres", "naam"), "1", "2", "1")
                .betrokken("BSN", "Partner", List.of("naam", "geboortedatum"), "1")
                .betrokken("BSN", "Getuige", List.of(), "1");

        assertThat(actie.written().text(0))
                .endsWith(
                        "\"verwerkteObjecten\":["
                                + "{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\",\"objectId\":\"1\",\"betrokkenheid\":\"Partner\","
                                + "\"verwerkteSoortenGegevens\":[{\"soortGegeven\":\"adres\"},{\"soortGegeven\":\"naam\"},"
                                + "{\"soortGegeven\":\"geboortedatum\"}]},"
                                + "{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\",\"objectId\":\"2\",\"betrokkenheid\":\"Partner\","
                                + "\"verwerkteSoortenGegevens\":[{\"soortGegeven\":\"adres\"},{\"soortGegeven\":\"naam\"}]},"
                                + "{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\",\"objectId\":\"1\",\"betrokkenheid\":\"Getuige\"}]}");
    }

    @Test
    void oneObjectIsLeftOfOnePersonTwice() throws Exception {
        RecordingSink sink = new Actie().betrokken(null, "1", "1").written();

        assertThat(sink.body(0).path("verwerkteObjecten")).hasSize(1);
        assertThat(sink.header(0).group()).isZero();
    }

    @Test
    void anEmptyBetrokkenheidIsNone() throws Exception {
        RecordingSink sink = new Actie().betrokken(null, "1").betrokken("", "1").written();

        assertThat(sink.text(0))
                .endsWith("[{\"objecttype\":\"persoon\",\"soortObjectId\":\"BSN\",\"objectId\":\"1\"}]}");
    }

    @Property(tries = 300)
    void everyPersonIsLoggedOnceAndInOrderWhateverTheParts(
            @ForAll("groups") List<Group> groups,
            @ForAll @IntRange(min = 1, max = 7) int maxObjects,
            @ForAll @IntRange(min = 520, max = 3_000) int maxPayload)
            throws Exception {
        Actie actie = new Actie();
        actie.maxObjects = maxObjects;
        Map<List<String>, Set<String>> expected = new LinkedHashMap<>();
        for (Group group : groups) {
            actie.betrokken(group.soort, group.betrokkenheid, group.soorten, group.ids.toArray(new String[0]));
            for (String id : group.ids) {
                expected.computeIfAbsent(key(group.soort, id, group.betrokkenheid), key -> new LinkedHashSet<>())
                        .addAll(group.soorten);
            }
        }
        RecordingSink sink = new RecordingSink(maxPayload, Integer.MAX_VALUE);
        int records = actie.write(sink);

        assertThat(sink.size()).isEqualTo(records);
        Map<List<String>, Set<String>> found = new LinkedHashMap<>();
        List<String> moments = new ArrayList<>();
        for (int part = 0; part < records; part++) {
            ActiePayload header = sink.header(part);
            assertThat(header.part()).isEqualTo(part);
            assertThat(header.parts()).isEqualTo(records);
            assertThat(header.group()).isEqualTo(sink.header(0).group());
            assertThat(header.group() == 0).isEqualTo(records == 1);
            assertThat(header.start()).isEqualTo(Actie.START);
            JsonNode body = sink.body(part);
            moments.add(body.path("tijdstip").textValue());
            assertThat(body.path("verwerkteObjecten").size()).isBetween(groups.isEmpty() ? 0 : 1, maxObjects);
            for (JsonNode object : body.path("verwerkteObjecten")) {
                Set<String> soorten = new LinkedHashSet<>();
                object.path("verwerkteSoortenGegevens")
                        .forEach(soort -> soorten.add(soort.path("soortGegeven").textValue()));
                List<String> key = key(
                        object.path("soortObjectId").textValue(),
                        object.path("objectId").textValue(),
                        object.path("betrokkenheid").textValue());
                assertThat(found.put(key, soorten)).isNull();
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(new ArrayList<>(found.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
        assertThat(moments).hasSize(records).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<List<Group>> groups() {
        Arbitrary<String> id =
                Arbitraries.strings().ofLength(1).withCharRange('a', 'z').withChars("\"\\é€");
        return Combinators.combine(
                        Arbitraries.of("BSN", "Personeelsnummer"),
                        Arbitraries.of("Aanvrager", "Partner", "Getuige \"1\"").injectNull(0.2),
                        Arbitraries.of("adres", "naam", "foto").list().uniqueElements(),
                        id.list().ofMinSize(1).ofMaxSize(20))
                .as(Group::new)
                .list()
                .ofMaxSize(4);
    }

    @Test
    void aLargeResultIsSplitAtTheNumberOfObjects() throws Exception {
        Actie actie = new Actie();
        String[] ids = new String[2_500];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = String.valueOf(100_000_000 + i);
        }
        RecordingSink sink = actie.betrokken("Getoond in zoekresultaat", ids).written();

        assertThat(sink.size()).isEqualTo(3);
        assertThat(sink.body(0).path("verwerkteObjecten")).hasSize(1_000);
        assertThat(sink.body(2).path("verwerkteObjecten")).hasSize(500);
        assertThat(sink.body(0).path("tijdstip").textValue()).isEqualTo("2024-04-05T14:35:42.000000+02:00");
        assertThat(sink.body(1).path("tijdstip").textValue()).isEqualTo("2024-04-05T14:35:42.000100+02:00");
        assertThat(sink.body(2).path("tijdstip").textValue()).isEqualTo("2024-04-05T14:35:42.000101+02:00");
    }

    @Test
    void noBodyIsLargerThanOneMebibyte() throws Exception {
        Actie actie = new Actie();
        actie.maxObjects = 100_000;
        String[] ids = new String[5_000];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = "\ud83d\ude00".repeat(34) + (100_000 + i);
        }
        RecordingSink sink = actie.betrokken("\u20ac".repeat(242), ids).written();

        assertThat(sink.size()).isGreaterThan(1);
        int objects = 0;
        for (int part = 0; part < sink.size(); part++) {
            assertThat(sink.header(part).bodyLength()).isLessThanOrEqualTo(1 << 20);
            objects += sink.body(part).path("verwerkteObjecten").size();
        }
        assertThat(objects).isEqualTo(ids.length);
        assertThat(sink.header(0).bodyLength()).isGreaterThan((1 << 20) - 1_200);
    }

    @Test
    void groupsOfTwoActionsDiffer() throws Exception {
        Actie actie = new Actie().betrokken(null, "1", "2");
        actie.maxObjects = 1;
        ActieEncoder encoder = actie.encoder();
        Set<Long> groups = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            RecordingSink sink = new RecordingSink();
            encoder.write(actie.capture, ActiePayload.OUTCOME_RETURNED, Actie.START, Actie.START, 1, 2, sink);
            groups.add(sink.header(1).group());
        }
        assertThat(groups).hasSize(100).doesNotContain(0L);
    }

    @Test
    void whenTheJournalRefusesALaterPartTheActionIsNotLogged() {
        Actie actie = new Actie().betrokken(null, "1", "2", "3");
        actie.maxObjects = 1;
        RecordingSink sink = new RecordingSink(Integer.MAX_VALUE, 2);

        assertThatThrownBy(() -> actie.write(sink)).isInstanceOf(JournalException.class);
        assertThat(sink.size()).isEqualTo(2);
        assertThat(sink.header(1).parts()).isEqualTo(3);
    }

    @Test
    void nothingIsJournalledWhenThePersonInTheLastPartIsInvalid() {
        Actie actie = new Actie().betrokken(null, "1", "2", "\ud800");
        actie.maxObjects = 1;
        RecordingSink sink = new RecordingSink();

        assertThatThrownBy(() -> actie.write(sink)).isInstanceOf(CaptureFailure.class);
        assertThat(sink.size()).isZero();
    }

    private static List<String> key(String soort, String id, String betrokkenheid) {
        return List.of(soort, id, betrokkenheid == null ? "" : betrokkenheid);
    }
}
