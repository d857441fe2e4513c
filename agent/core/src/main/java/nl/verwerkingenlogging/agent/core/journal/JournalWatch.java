package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices what an operator has to know of the live journal and reports it when it changes: how full it is, files that somebody shortened or removed, records
 * lost by that. For one thread at a time.
 */
final class JournalWatch {

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final int[] LEVELS = {95, 80, 50};

    private final JournalSettings settings;
    private final LiveSegments segments;
    private final LiveSource source;
    private int levelReported;
    private long lostReported;

    JournalWatch(JournalSettings settings, LiveSegments segments, LiveSource source) {
        this.settings = settings;
        this.segments = segments;
        this.source = source;
    }

    /**
     * Looks at everything once.
     *
     * @param journal the directory of the journal
     * @throws IOException when its files cannot be looked at
     */
    void look(Path journal) throws IOException {
        long used = 0;
        for (Segment segment : segments.all()) {
            if (segment.isMapped() && !segment.isSealed() && !segment.file().isWhole()) {
                segment.seal();
                LOG.error(
                        "{} was shortened or removed by somebody; no more records go there",
                        segment.file().path());
            }
            used += segment.isSealed() ? segment.file().size() : segment.end() - SegmentLayout.DATA_START;
        }
        reportFill(used);
        long lost = source.lost();
        if (lost > lostReported) {
            lostReported = lost;
            LOG.error("Journal {} was damaged under this JVM: {} records lost until now", journal, lost);
        }
    }

    private void reportFill(long used) {
        int percent = (int) (used * 100 / settings.maxSize());
        int level = 0;
        for (int candidate : LEVELS) {
            if (percent >= candidate) {
                level = candidate;
                break;
            }
        }
        if (level > levelReported) {
            LOG.warn(
                    "The journal is {} % full: {} of {} bytes, {} records wait for delivery",
                    percent, used, settings.maxSize(), source.backlog());
        } else if (level == 0 && levelReported > 0) {
            LOG.info("The journal is {} % full again", percent);
        }
        // Falling from 80 to 79 and rising again is no news: only below the lowest level the reports start anew.
        levelReported = level == 0 ? 0 : Math.max(level, levelReported);
    }
}
