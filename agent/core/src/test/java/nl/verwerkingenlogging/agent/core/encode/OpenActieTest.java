package nl.verwerkingenlogging.agent.core.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import nl.verwerkingenlogging.agent.core.capture.Capture;
import nl.verwerkingenlogging.agent.core.capture.CaptureFailure;
import nl.verwerkingenlogging.agent.core.journal.DeelPayload;
import nl.verwerkingenlogging.agent.core.journal.EndedActies;
import nl.verwerkingenlogging.agent.core.journal.JournalException;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.OpenActies;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import org.junit.jupiter.api.Test;

class OpenActieTest {

    private final Actie actie = new Actie();
    private final RecordingSink sink = new RecordingSink();

    @Test
    void writesAnActieWithThePersonsOfTheEntryAndThenADeelForEachElementWithSomebodyNew() throws Exception {
        actie.betrokken("Aanvrager", "1111110");
        OpenActie open = actie.open(sink);
        actie.capture.clear();
        assertThat(open.add(element("1111111"))).isEqualTo(1);
        assertThat(open.add(element())).isZero();
        assertThat(open.add(element("1111111"))).isZero();
        assertThat(open.add(element("1111111", "1111112"))).isEqualTo(1);
        assertThat(kinds()).containsExactly(RecordKind.ACTIE, RecordKind.DEEL);
        assertThat(content(0)).contains("1111110", "Aanvrager", "1111111").endsWith("}]}");
        assertThat(content(1))
                .contains("1111112")
                .doesNotContain("1111111")
                .startsWith("{")
                .endsWith("}");
        assertThat(deel(1).number()).isEqualTo(deel(0).number()).isNotZero();
        assertThat(deel(1).index()).isEqualTo(1);
    }

    @Test
    void addsNothingMoreToAnActionOfWhichARecordIsInTheJournalButCouldNotBeNoted() throws Exception {
        OpenActie open = actie.open(sink);
        actie.defect = new OutOfMemoryError("simulated");
        assertThatThrownBy(() -> open.add(element("1111111"))).isSameAs(actie.defect);
        actie.defect = null;
        open.add(element("1111112"));
        assertThat(kinds()).containsExactly(RecordKind.ACTIE, RecordKind.ACTIE);
        assertThat(deel(0).number()).isNotEqualTo(deel(1).number());
        assertThat(actie.openActies.isOpen(deel(0).number())).isFalse();
    }

    @Test
    void writesNothingWithoutAnybodyAndNothingAtItsEnd() throws Exception {
        OpenActie open = actie.open(sink);
        open.add(element());
        open.close();
        assertThat(sink.size()).isZero();
        open.add(element("1111111"));
        open.close();
        open.close();
        assertThat(sink.size()).isEqualTo(1);
    }

    @Test
    void marksTheRecordThatFillsTheActionAndGoesOnInOneThatFollowsItUp() throws Exception {
        actie.maxObjects = 3;
        OpenActie open = actie.open(sink);
        open.add(element("1111111", "1111112"));
        assertThat(open.add(element("1111113", "1111114"))).isEqualTo(2);
        assertThat(kinds()).containsExactly(RecordKind.ACTIE, RecordKind.DEEL, RecordKind.ACTIE);
        assertThat(deel(1).last()).isTrue();
        assertThat(deel(2).number()).isNotEqualTo(deel(0).number());
        assertThat(content(2)).contains(Actie.VERWERKING_ID.toString(), "1111114");
        assertThat(content(2).substring(0, content(2).indexOf("verwerkteObjecten")))
                .isNotEqualTo(content(0).substring(0, content(0).indexOf("verwerkteObjecten")));
    }

    @Test
    void writesAnOrdinaryActionWhenTheFirstElementFillsIt() throws Exception {
        actie.maxObjects = 2;
        OpenActie open = actie.open(sink);
        assertThat(open.add(element("1111111", "1111112", "1111113", "1111114", "1111115")))
                .isEqualTo(3);
        assertThat(sink.header(0).parts()).isEqualTo(1);
        assertThat(sink.header(0).group()).isZero();
        assertThat(sink.header(1)).isNotNull();
        assertThat(sink.header(2)).as("the third is open").isNull();
    }

    @Test
    void followsUpAfterTenSecondsOfSilenceAndTheNextRecordSaysHowManyRecordsTheFirstHad() throws Exception {
        OpenActie open = actie.open(sink);
        open.add(element("1111111"));
        open.add(element("1111112"));
        actie.nanos.addAndGet(OpenActies.SILENCE_NANOS);
        open.add(element("1111111"));
        assertThat(kinds()).containsExactly(RecordKind.ACTIE, RecordKind.DEEL, RecordKind.ACTIE);
        EndedActies ended = deel(2).ended();
        assertThat(ended.size()).isEqualTo(1);
        assertThat(ended.number(0)).isEqualTo(deel(0).number());
        assertThat(ended.records(0)).isEqualTo(2);
        assertThat(actie.openActies.isOpen(deel(0).number())).isFalse();
        assertThat(actie.openActies.isOpen(deel(2).number())).isTrue();
    }

    @Test
    void isEndedBySomebodyElseOnlyWhenItIsSilent() throws Exception {
        OpenActie open = actie.open(sink);
        open.add(element("1111111"));
        actie.nanos.addAndGet(OpenActies.SILENCE_NANOS - 1);
        actie.openActies.endSilent();
        assertThat(actie.openActies.isOpen(deel(0).number())).isTrue();
        actie.nanos.incrementAndGet();
        actie.openActies.endSilent();
        assertThat(actie.openActies.isOpen(deel(0).number())).isFalse();
    }

    @Test
    void namesAPersonWithMoreSoortenGegevensInAnActionThatFollowsUp() throws Exception {
        OpenActie open = actie.open(sink);
        open.add(element(List.of("naam"), "1111111"));
        open.add(element(List.of("adres"), "1111111"));
        assertThat(kinds()).containsExactly(RecordKind.ACTIE, RecordKind.ACTIE);
    }

    @Test
    void journalsNothingOfAnInvalidElementAndGoesOnAfterIt() throws Exception {
        OpenActie open = actie.open(sink);
        open.add(element("1111111"));
        assertThatThrownBy(() -> open.add(element("1111112", ""))).isInstanceOf(CaptureFailure.class);
        assertThat(sink.size()).isEqualTo(1);
        open.add(element("1111112"));
        assertThat(deel(1).index()).isEqualTo(1);
    }

    @Test
    void staysAsItWasWhenTheJournalRefuses() throws Exception {
        RecordingSink full = new RecordingSink(Integer.MAX_VALUE, 1);
        OpenActie open = actie.open(full);
        open.add(element("1111111"));
        assertThatThrownBy(() -> open.add(element("1111112"))).isInstanceOf(JournalException.class);
        open.close();
        List<Integer> records = new ArrayList<>();
        actie.openActies.forEachUnnamed((number, count) -> records.add(count));
        assertThat(records).containsExactly(1);
    }

    @Test
    void dividesAnElementThatIsLargerThanARecord() throws Exception {
        RecordingSink small = new RecordingSink(1_000, Integer.MAX_VALUE);
        OpenActie open = actie.open(small);
        String[] many = new String[30];
        for (int i = 0; i < many.length; i++) {
            many[i] = String.valueOf(1_111_111 + i);
        }
        int records = open.add(element(many));
        assertThat(records).isGreaterThan(2);
        for (int i = 1; i < records; i++) {
            assertThat(DeelPayload.of(small.record(i)).index()).isEqualTo(i);
        }
    }

    private List<RecordKind> kinds() {
        List<RecordKind> kinds = new ArrayList<>();
        for (int i = 0; i < sink.size(); i++) {
            kinds.add(sink.record(i).kind());
        }
        return kinds;
    }

    private DeelPayload deel(int record) {
        return DeelPayload.of(sink.record(record));
    }

    private String content(int record) {
        JournalRecord read = sink.record(record);
        DeelPayload deel = DeelPayload.of(read);
        return new String(read.payload(), deel.from(), deel.to() - deel.from(), StandardCharsets.UTF_8);
    }

    private static Capture element(String... objectIds) {
        return element(List.of(), objectIds);
    }

    private static Capture element(List<String> soorten, String... objectIds) {
        Capture capture = new Capture();
        Capture.Group group = new Capture.Group("BSN", null, soorten);
        for (String objectId : objectIds) {
            group.add(objectId);
        }
        capture.add(group);
        return capture;
    }
}
