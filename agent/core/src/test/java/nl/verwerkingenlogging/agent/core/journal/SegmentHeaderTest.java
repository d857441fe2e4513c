package nl.verwerkingenlogging.agent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SegmentHeaderTest {

    private static final JournalOwner OWNER = new JournalOwner("00000099000000001000", "burgerzaken", "register/é");
    private static final UUID ID = UUID.randomUUID();
    private static final byte[] PAGE =
            SegmentHeader.of(ID, 17, 512 << 10, OWNER).encode(1_700_000_000_000L);

    @Test
    void saysWhatWasWritten() {
        SegmentHeader header = SegmentHeader.decode(PAGE);

        assertThat(header.state()).isEqualTo(SegmentHeader.State.VALID);
        assertThat(header.journalId()).isEqualTo(ID);
        assertThat(header.number()).isEqualTo(17);
        assertThat(header.size()).isEqualTo(512 << 10);
        assertThat(header.owner()).isEqualTo(OWNER);
    }

    @Test
    void survivesAnySingleDamagedByte() {
        for (int at = 0; at < PAGE.length; at++) {
            byte[] page = PAGE.clone();
            page[at] ^= 0x10;

            SegmentHeader header = SegmentHeader.decode(page);

            assertThat(header.state()).as("byte %d", at).isEqualTo(SegmentHeader.State.VALID);
            assertThat(header.number()).isEqualTo(17);
            assertThat(header.owner()).isEqualTo(OWNER);
        }
    }

    @Test
    void aPageThatWasNeverWrittenIsEmptyAndNotAVersion() {
        assertThat(SegmentHeader.decode(new byte[SegmentLayout.DATA_START]).state())
                .isEqualTo(SegmentHeader.State.EMPTY);
    }

    @Test
    void aNewerVersionIsRecognisedWhateverElseItChanged() {
        byte[] page = new byte[SegmentLayout.DATA_START];
        Arrays.fill(page, (byte) 3);
        ByteBuffer.wrap(page)
                .putLong(SegmentLayout.MAGIC_OFFSET, SegmentLayout.magic())
                .putInt(SegmentLayout.VERSION_OFFSET, SegmentLayout.VERSION + 1);

        assertThat(SegmentHeader.decode(page).state()).isEqualTo(SegmentHeader.State.NEWER);
    }

    @Test
    void twoDamagedCopiesAreDamagedAndNotNewer() {
        byte[] page = PAGE.clone();
        page[100] ^= 1;
        page[SegmentLayout.COPY_SIZE + 100] ^= 1;

        assertThat(SegmentHeader.decode(page).state()).isEqualTo(SegmentHeader.State.DAMAGED);
    }
}
