package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.forward.Outcome.Kind;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import nl.verwerkingenlogging.agent.core.journal.RecordKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BewerkingApiTargetTest {

    private final BewerkingApiTarget target = new BewerkingApiTarget("https://register.example.nl/api/v1/");

    @Test
    void postsTheBodyOfTheRecordUnderItsKeyWithoutCopyingIt() {
        JournalRecord record = Acties.actie(7);
        OutgoingRequest request = target.request(record);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url()).isEqualTo("https://register.example.nl/api/v1/verwerkingsacties");
        assertThat(request.contentType()).isEqualTo("application/json");
        assertThat(request.headers())
                .containsExactlyEntriesOf(
                        Map.of("Idempotency-Key", record.idempotencyKey().toString()));
        assertThat(request.body()).isSameAs(record.payload());
        assertThat(new String(request.body(), request.offset(), request.length(), StandardCharsets.UTF_8))
                .isEqualTo(Acties.body(7));
        assertThat(request.toString()).doesNotContain(Acties.BSN);
    }

    @Test
    void readsOnlyActionsOfTheLayoutItKnows() {
        byte[] newer = Acties.actie(1).payload().clone();
        newer[0] = 2;
        assertThat(target.reads(Acties.actie(1))).isTrue();
        assertThat(target.reads(new JournalRecord(Acties.JOURNAL, 1, RecordKind.ACTIE, newer, false)))
                .isFalse();
        assertThat(target.reads(new JournalRecord(Acties.JOURNAL, 1, RecordKind.ACTIE, new byte[3], false)))
                .isFalse();
        assertThat(target.reads(new JournalRecord(
                        Acties.JOURNAL, 1, RecordKind.DEEL, Acties.actie(1).payload(), false)))
                .isFalse();
        assertThat(target.reads(new JournalRecord(
                        Acties.JOURNAL, 1, null, Acties.actie(1).payload(), false)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "200,DELIVERED",
        "201,DELIVERED",
        "202,DELIVERED",
        "204,DELIVERED",
        "301,NOT_THE_REGISTER",
        "302,NOT_THE_REGISTER",
        "307,NOT_THE_REGISTER",
        "400,REFUSED",
        "401,UNAUTHORISED",
        "403,REFUSED",
        "404,REFUSED",
        "405,REFUSED",
        "406,REFUSED",
        "407,RETRY",
        "408,RETRY",
        "409,REFUSED",
        "410,REFUSED",
        "413,REFUSED",
        "415,REFUSED",
        "418,REFUSED",
        "422,REFUSED",
        "429,RETRY",
        "500,RETRY",
        "501,RETRY",
        "502,RETRY",
        "503,RETRY",
        "504,RETRY"
    })
    void readsEachStatusAsAmb35Says(int status, Kind expected) {
        assertThat(target.judge(answer(status, ""), false).kind()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405, 410, 415})
    void suspectsAMisconfigurationBehindSomeRefusals(int status) {
        assertThat(target.judge(answer(status, ""), false).suspect()).isTrue();
        assertThat(target.judge(answer(400, ""), false).suspect()).isFalse();
        assertThat(target.judge(answer(422, ""), false).suspect()).isFalse();
    }

    @Test
    void takesAConflictForDeliveredOnlyIfAnEarlierAttemptMayHaveArrived() {
        assertThat(target.judge(answer(409, ""), true).kind()).isEqualTo(Kind.DELIVERED);
        assertThat(target.judge(answer(409, ""), false).kind()).isEqualTo(Kind.REFUSED);
        assertThat(target.judge(answer(500, ""), false).mayHaveArrived()).isTrue();
        assertThat(target.judge(answer(503, ""), false).mayHaveArrived()).isTrue();
        assertThat(target.judge(answer(429, ""), false).mayHaveArrived()).isFalse();
        assertThat(target.judge(answer(408, ""), false).mayHaveArrived()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"een string in JSON\"", "{}", "[]", "", "ok", " \n {\"a\":1}"})
    void takesAnySuccessOfTheApiForASuccess(String body) {
        assertThat(target.judge(answer(200, body), false).kind()).isEqualTo(Kind.DELIVERED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html>log in", "\n\t <html>", "\uFEFF<html>", "<?xml version='1.0'?>"})
    void doesNotTakeAPageForTheRegister(String body) {
        assertThat(target.judge(answer(200, body), false).kind()).isEqualTo(Kind.NOT_THE_REGISTER);
    }

    @Test
    void believesADeclarationOfHtmlWhenThereIsABody() {
        Map<String, String> html = Map.of("content-type", "text/HTML; charset=utf-8");
        byte[] text = "Welcome".getBytes(StandardCharsets.UTF_8);
        assertThat(target.judge(new Answer(200, html, text, true), false).kind())
                .isEqualTo(Kind.NOT_THE_REGISTER);
        assertThat(target.judge(new Answer(201, html, new byte[0], true), false).kind())
                .isEqualTo(Kind.DELIVERED);
    }

    @Test
    void saysNothingOfTheContentOfAnAnswer() {
        Outcome outcome = target.judge(answer(400, "{\"detail\":\"" + Acties.BSN + " is onjuist\"}"), false);
        assertThat(outcome.toString()).doesNotContain(Acties.BSN).contains("400");
        assertThat(outcome.answer().toString()).doesNotContain(Acties.BSN);
    }

    private static Answer answer(int status, String body) {
        return new Answer(status, Map.of(), body.getBytes(StandardCharsets.UTF_8), true);
    }
}
