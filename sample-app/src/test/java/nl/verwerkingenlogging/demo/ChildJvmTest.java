package nl.verwerkingenlogging.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildJvmTest {

    @TempDir
    private Path directory;

    @Test
    void findsTheAddressThatTheChildAnnouncesAndEndsTheChildOnRequest() throws IOException {
        ChildJvm child = start("""
                System.out.println("starting");
                System.out.println("Child ready: http://127.0.0.1:1 (for a test)");
                Thread.currentThread().join();
                """);

        assertThat(child.awaitAddress("Child ready: ")).isEqualTo("http://127.0.0.1:1");
        assertThat(child.ended(Duration.ZERO)).isFalse();

        child.stop();

        assertThat(child.ended(Duration.ZERO)).isTrue();
    }

    @Test
    void tellsThatTheChildEndedInsteadOfStarting() throws IOException {
        ChildJvm child = start("System.out.println(\"no room\"); System.exit(3);");

        assertThatThrownBy(() -> child.awaitAddress("Child ready: "))
                .isInstanceOf(DemoException.class)
                .hasMessage("child ended with status 3 instead of starting.");
        assertThat(child.tail()).contains("child.log", "no room");
    }

    private ChildJvm start(String body) throws IOException {
        Path source = directory.resolve("Child.java");
        Files.writeString(
                source, "class Child { public static void main(String[] args) throws Exception { " + body + " } }");
        return ChildJvm.start("child", directory.resolve("child.log"), List.of(source.toString()));
    }
}
