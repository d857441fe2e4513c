package nl.verwerkingenlogging.agent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointFileTest {

    private static final UUID ID = UUID.randomUUID();
    private static final long[] OLDER = {0, 7, 9, 12};
    private static final long[] NEWER = {0, 20};

    @TempDir
    Path directory;

    private Path path;

    @BeforeEach
    void writeTwice() throws IOException {
        path = directory.resolve("checkpoint");
        try (CheckpointFile file = CheckpointFile.open(path, ID)) {
            assertThat(file.found()).isFalse();
            file.write(OLDER);
            file.write(NEWER);
        }
    }

    @Test
    void theNewestCountsAndTheNextWriteGoesOn() throws IOException {
        assertThat(read()).isEqualTo(NEWER);

        long[] next = {0, 30};
        try (CheckpointFile file = CheckpointFile.open(path, ID)) {
            file.write(next);
        }

        assertThat(read()).isEqualTo(next);
    }

    @Test
    void anyDamagedByteOfTheNewestLeavesTheOneBefore() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        // The first write goes to the second slot, the second one to the first.
        for (int at = 0; at < 48 + 16; at++) {
            byte[] damaged = whole.clone();
            damaged[at] ^= 0x40;
            Files.write(path, damaged);

            assertThat(read()).as("byte %d", at).isEqualTo(OLDER);
        }
    }

    @Test
    void aTornWriteLeavesTheOneBefore() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        byte[] third;
        try (CheckpointFile file = CheckpointFile.open(path, ID)) {
            file.write(new long[] {0, 30, 40, 50, 60, 70});
            third = Files.readAllBytes(path);
        }
        for (int torn = 0; torn < 48 + 48; torn++) {
            byte[] half = Arrays.copyOf(whole, third.length);
            System.arraycopy(third, CheckpointFile.SLOT_SIZE, half, CheckpointFile.SLOT_SIZE, torn);
            Files.write(path, half);

            assertThat(read()).as("%d bytes written", torn).isEqualTo(NEWER);
        }
    }

    @Test
    void anEmptyOrShortFileOrOneOfAnotherJournalSaysNothing() throws IOException {
        byte[] whole = Files.readAllBytes(path);
        try (CheckpointFile file = CheckpointFile.open(path, UUID.randomUUID())) {
            assertThat(file.found()).isFalse();
        }
        for (int length : new int[] {0, 1, 47, 50}) {
            Files.write(path, Arrays.copyOf(whole, length));

            assertThat(read()).isEmpty();
        }
    }

    @Test
    void ofMoreRangesThanFitTheLowestAreKept() throws IOException {
        long[] ranges = LongStream.range(0, CheckpointFile.MAX_RANGES + 100L)
                .flatMap(i -> LongStream.of(i * 10, i * 10 + 1))
                .toArray();
        try (CheckpointFile file = CheckpointFile.open(path, ID)) {
            file.write(ranges);
        }

        assertThat(read()).isEqualTo(Arrays.copyOf(ranges, CheckpointFile.MAX_RANGES * 2));
    }

    private long[] read() throws IOException {
        try (CheckpointFile file = CheckpointFile.open(path, ID)) {
            return file.ranges();
        }
    }
}
