package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {

    @TempDir
    Path directory;

    private final Clock clock = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);
    private final BewerkingApiTarget target = new BewerkingApiTarget("https://register.example.nl/api/v1");

    @Test
    void keepsEverythingThatIsNeededToMendTheCauseAndDeliverAgain() throws IOException {
        JournalRecord record = Acties.actie(7);
        assertThat(keep(letters(1 << 20), record, "{\"title\":\"Onjuist\",\"status\":400}", true))
                .isTrue();
        Path file = files().get(0);
        assertThat(file.getFileName()).hasToString(record.idempotencyKey() + ".json");
        JsonNode letter = new ObjectMapper().readTree(file.toFile());
        assertThat(letter.path("idempotencyKey").asText())
                .isEqualTo(record.idempotencyKey().toString());
        assertThat(letter.path("journalId").asText()).isEqualTo(Acties.JOURNAL.toString());
        assertThat(letter.path("sequence").asLong()).isEqualTo(7);
        assertThat(letter.path("refusedAt").asText()).isEqualTo("2026-11-25T10:00:00Z");
        assertThat(letter.path("url").asText()).isEqualTo("https://register.example.nl/api/v1/verwerkingsacties");
        assertThat(letter.path("status").asInt()).isEqualTo(400);
        assertThat(letter.path("answer").path("title").asText()).isEqualTo("Onjuist");
        assertThat(letter.path("body")).isEqualTo(new ObjectMapper().readTree(Acties.body(7)));
        assertThat(letter.has("answerCutOff")).isFalse();
    }

    @Test
    void letsNobodyElseRead() throws IOException {
        keep(letters(1 << 20), Acties.actie(7), "", true);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("dead-letters"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files().get(0))))
                .isEqualTo("rw-------");
    }

    @Test
    void keepsAnAnswerThatIsNotJsonAsText() throws IOException {
        keep(letters(1 << 20), Acties.actie(7), "<html>nee", false);
        JsonNode letter = new ObjectMapper().readTree(files().get(0).toFile());
        assertThat(letter.path("answerText").asText()).isEqualTo("<html>nee");
        assertThat(letter.path("answerCutOff").asBoolean()).isTrue();
        assertThat(letter.has("answer")).isFalse();
    }

    @Test
    void hasOneFileForARecordThatIsRefusedTwice() throws IOException {
        DeadLetters letters = letters(1 << 20);
        keep(letters, Acties.actie(7), "1", true);
        keep(letters, Acties.actie(7), "2", true);
        assertThat(letters.count()).isEqualTo(1);
        assertThat(new ObjectMapper()
                        .readTree(files().get(0).toFile())
                        .path("answer")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void takesNoMoreThanThereIsRoomForAndSeesWhenThereIsRoomAgain() throws IOException {
        keep(letters(1 << 20), Acties.actie(0), "", true);
        long one = Files.size(files().get(0));
        // As another JVM would: it finds what is there already.
        DeadLetters letters = letters(one * 2 + one / 2);
        assertThat(keep(letters, Acties.actie(1), "", true)).isTrue();
        assertThat(keep(letters, Acties.actie(2), "", true)).isFalse();
        assertThat(files()).hasSize(2);
        Files.delete(files().get(0));
        assertThat(keep(letters, Acties.actie(3), "", true)).isTrue();
        assertThat(letters.count()).isEqualTo(2);
    }

    @Test
    void saysThatItCouldNotWrite() throws IOException {
        Files.writeString(directory.resolve("dead-letters"), "a file in the way");
        DeadLetters letters = letters(1 << 20);
        assertThatThrownBy(() -> keep(letters, Acties.actie(1), "", true)).isInstanceOf(IOException.class);
    }

    private DeadLetters letters(long max) {
        return new DeadLetters(directory.resolve("dead-letters"), max, clock);
    }

    private boolean keep(DeadLetters letters, JournalRecord record, String answer, boolean whole) throws IOException {
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        return letters.keep(record, target.request(record), new Answer(400, Map.of(), body, whole));
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("dead-letters"))) {
            return files.collect(Collectors.toList());
        }
    }
}
