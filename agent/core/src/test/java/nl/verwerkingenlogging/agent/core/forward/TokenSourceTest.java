package nl.verwerkingenlogging.agent.core.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenSourceTest {

    @TempDir
    Path directory;

    private final AtomicLong clock = new AtomicLong();

    @Test
    void sendsNothingWithoutAuthentication() throws IOException {
        assertThat(TokenSource.none().authorization()).isNull();
    }

    @Test
    void neverShowsATokenInWords() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "geheim");
        TokenSource fixed = TokenSource.bearer("geheim\n");
        assertThat(fixed.authorization()).isEqualTo("Bearer geheim");
        assertThat(fixed.toString()).doesNotContain("geheim");
        assertThat(TokenSource.bearerFile(file).toString()).doesNotContain("geheim");
        assertThatThrownBy(() -> TokenSource.bearer("ge\nheim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("heim");
        assertThatThrownBy(() -> TokenSource.bearer(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readsAFileWithoutItsTrailingNewlineAndAgainAfterASecond() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "een\r\n");
        TokenSource tokens = new FileToken(file, clock::get);
        assertThat(tokens.authorization()).isEqualTo("Bearer een");
        Files.writeString(file, "twee\n");
        assertThat(tokens.authorization()).isEqualTo("Bearer een");
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(tokens.authorization()).isEqualTo("Bearer twee");
    }

    @Test
    void readsAFileAgainAtOnceWhenItsTokenWasRejected() throws IOException {
        Path file = Files.writeString(directory.resolve("token"), "een");
        TokenSource tokens = new FileToken(file, clock::get);
        String first = tokens.authorization();
        Files.writeString(file, "twee");
        tokens.rejected("Bearer something older");
        assertThat(tokens.authorization()).isEqualTo("Bearer een");
        tokens.rejected(first);
        assertThat(tokens.authorization()).isEqualTo("Bearer twee");
    }

    @Test
    void namesTheFileThatIsMissingOrUnusableAndLooksAgain() throws IOException {
        Path file = directory.resolve("token");
        TokenSource tokens = new FileToken(file, clock::get);
        assertThatThrownBy(tokens::authorization)
                .isInstanceOf(IOException.class)
                .hasMessage("The token file " + file + " does not exist");
        Files.writeString(file, "two lines\nof secrets");
        assertThatThrownBy(tokens::authorization)
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString())
                .hasMessageNotContaining("secrets");
        Files.writeString(file, "goed");
        assertThat(tokens.authorization()).isEqualTo("Bearer goed");
    }
}
