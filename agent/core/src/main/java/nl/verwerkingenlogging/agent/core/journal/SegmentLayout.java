package nl.verwerkingenlogging.agent.core.journal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Where everything is in a segment file, big-endian. The header page holds two equal copies of the header, so that one damaged byte does not hide whose
 * records follow; records start on the next page. Bytes 0 to 11 mean the same in every version to come.
 *
 * <pre>
 *  0                                   8                12               16
 * +-----------------------------------+-----------------+-----------------+
 * |magic "VWLJRNL\n"                  |version          |flags (0)        |
 * +-----------------------------------+-----------------+-----------------+
 * 16                                 24                                  32
 * +-----------------------------------+-----------------------------------+
 * |journal id, high half              |journal id, low half               |
 * +-----------------------------------+-----------------------------------+
 * 32                                 40                44                52
 * +-----------------------------------+-----------------+-----------------+-
 * |segment number (from 1)            |segment size     |made, ms since 1970
 * +-----------------------------------+-----------------+-----------------+-
 * 52                                                   84                88
 * +-----------------------------------------------------+-----------------+
 * |reserved (0): key id and nonce of encryption         |length of owner  |
 * +-----------------------------------------------------+-----------------+
 * 88                                                 2044              2048
 * +---------------------------------------------------+-------------------+
 * |owner: 3 times (length in 2 bytes, UTF-8), then 0  |CRC-32 of 0 .. 2043|
 * +---------------------------------------------------+-------------------+
 * 2048: the same again                4096: the first record
 * </pre>
 */
final class SegmentLayout {

    /** The format that this version of the agent writes. */
    static final int VERSION = 1;

    /** Size of one copy of the header. */
    static final int COPY_SIZE = 2048;

    /** Where records start; also the size of a page, the unit in which a file is touched. */
    static final int DATA_START = 4096;

    static final int MAGIC_OFFSET = 0;
    static final int VERSION_OFFSET = 8;
    static final int FLAGS_OFFSET = 12;
    static final int JOURNAL_ID_OFFSET = 16;
    static final int NUMBER_OFFSET = 32;
    static final int SIZE_OFFSET = 40;
    static final int MADE_OFFSET = 44;
    static final int OWNER_LENGTH_OFFSET = 84;
    static final int OWNER_OFFSET = 88;
    static final int CRC_OFFSET = 2044;

    /** The longest encoded owner. */
    static final int MAX_OWNER = CRC_OFFSET - OWNER_OFFSET;

    private static final byte[] MAGIC = "VWLJRNL\n".getBytes(StandardCharsets.US_ASCII);

    private SegmentLayout() {}

    /**
     * What a segment file starts with.
     *
     * @return eight bytes, as a big-endian number
     */
    static long magic() {
        return ByteBuffer.wrap(MAGIC).getLong();
    }
}
