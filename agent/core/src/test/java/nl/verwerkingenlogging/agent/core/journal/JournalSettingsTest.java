package nl.verwerkingenlogging.agent.core.journal;

import static nl.verwerkingenlogging.agent.core.journal.Fixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.nio.file.Paths;
import java.time.Duration;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class JournalSettingsTest {

    private static final Path DIRECTORY = Paths.get("journal");

    @Property(tries = 200)
    void segmentsFitInTheJournalAndTwoRecordsFitInASegment(
            @ForAll @LongRange(min = JournalSettings.MIN_SIZE, max = 1L << 40) long maxSize) {
        JournalSettings settings = settings(DIRECTORY).maxSize(maxSize).build();

        assertThat(settings.segmentSize() % SegmentLayout.DATA_START).isZero();
        assertThat(settings.segmentSize()).isLessThanOrEqualTo(16 << 20);
        assertThat(settings.maxSegments()).isGreaterThanOrEqualTo(8);
        assertThat((long) settings.segmentSize() * settings.maxSegments()).isLessThanOrEqualTo(maxSize);
        int record = RecordLayout.aligned(RecordLayout.PAYLOAD_OFFSET + settings.maxPayload());
        assertThat(record * 2).isLessThanOrEqualTo(settings.segmentSize() - SegmentLayout.DATA_START);
    }

    @Test
    void theDirectoryIsAbsolute() {
        assertThat(settings(DIRECTORY).build().directory()).isAbsolute();
    }

    @Test
    void whatCannotWorkIsRefused() {
        assertThatThrownBy(() -> settings(DIRECTORY).maxSize(JournalSettings.MIN_SIZE - 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("maxSize");
        assertThatThrownBy(() -> settings(DIRECTORY).maxWait(Duration.ofMillis(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(DIRECTORY).applicatie(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> settings(DIRECTORY).registerId("x".repeat(601)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLongestOwnerFitsInTheHeader() {
        String longest = "é".repeat(300);
        JournalSettings settings = settings(DIRECTORY)
                .applicatie(longest)
                .organisatieOin(longest)
                .registerId(longest)
                .build();

        byte[] page =
                SegmentHeader.of(new UUID(1, 2), 1, 4096, settings.owner()).encode(0);

        assertThat(SegmentHeader.decode(page).owner()).isEqualTo(settings.owner());
    }
}
