package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Names, places and clearing away of the files of journals. */
final class JournalPlace {

    private static final Logger LOG = LoggerFactory.getLogger(JournalPlace.class);
    private static final String SEGMENT_PREFIX = "segment-";
    private static final String SEGMENT_SUFFIX = ".vwl";

    private JournalPlace() {}

    /**
     * Makes the directories above the journals and refuses those where a journal is not safe.
     *
     * @param settings where the journals are
     * @return what is worth telling the operator once, or null
     * @throws IOException when no journal can be kept there; the message says why
     */
    static String prepare(JournalSettings settings) throws IOException {
        Path directory = settings.applicatieDirectory();
        PrivateFiles.createDirectories(directory);
        if (PrivateFiles.isNetwork(Files.getFileStore(directory)) && !settings.allowNetworkFileSystem()) {
            throw new IOException(directory + " is on a network file system ("
                    + Files.getFileStore(directory).type()
                    + "), whose locks and mapped files cannot be relied on; use a local disk for journal.directory");
        }
        if (PrivateFiles.isVolatile(Files.getFileStore(directory))) {
            return directory + " is on " + Files.getFileStore(directory).type()
                    + ": what is not delivered is gone with this machine or container; use a disk or volume for journal.directory";
        }
        return PrivateFiles.isOpenToOthers(directory)
                ? directory + " can be entered by others than its owner; make its mode 0700"
                : null;
    }

    static Path journal(JournalSettings settings, UUID id) {
        return settings.applicatieDirectory().resolve(id.toString());
    }

    /** The id that a directory is named for, or null when it is no journal. */
    static UUID id(Path journal) {
        String name = journal.getFileName().toString();
        try {
            UUID id = UUID.fromString(name);
            return id.toString().equals(name) ? id : null;
        } catch (IllegalArgumentException e) {
            // Not one of ours: whatever else lies there is none of our business.
            return null;
        }
    }

    static Path segment(Path journal, int file) {
        return journal.resolve(String.format(Locale.ROOT, "%s%04d%s", SEGMENT_PREFIX, file, SEGMENT_SUFFIX));
    }

    static Path checkpoint(Path journal) {
        return journal.resolve("checkpoint");
    }

    static List<Path> segments(Path journal) throws IOException {
        List<Path> segments = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(journal, SEGMENT_PREFIX + "*" + SEGMENT_SUFFIX)) {
            files.forEach(segments::add);
        }
        segments.sort(null);
        return segments;
    }

    static List<Path> journals(JournalSettings settings) throws IOException {
        List<Path> journals = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(settings.applicatieDirectory())) {
            for (Path directory : directories) {
                if (id(directory) != null && Files.isDirectory(directory)) {
                    journals.add(directory);
                }
            }
        } catch (NoSuchFileException e) {
            // Nobody of this applicatie ever logged anything here.
            return journals;
        }
        journals.sort(null);
        return journals;
    }

    /**
     * Deletes a journal: the records first, the lock last, so that whoever finds half of it may delete the rest.
     *
     * @param journal its directory
     * @param lock the lock, held; let go
     */
    static void remove(Path journal, JournalLock lock) throws IOException {
        for (Path segment : segments(journal)) {
            Files.deleteIfExists(segment);
        }
        Files.deleteIfExists(checkpoint(journal));
        lock.closeAndDelete(journal);
        try {
            Files.deleteIfExists(journal);
        } catch (DirectoryNotEmptyException e) {
            LOG.warn("Journal directory {} holds files that are not the agent's and was left", journal);
        }
    }

    /** Says in the operator's words why something could not be done. */
    static String reason(IOException e) {
        if (e instanceof AccessDeniedException) {
            return e.getMessage() + " may not be written by this process";
        }
        if (e instanceof NoSuchFileException) {
            return e.getMessage() + " does not exist";
        }
        if (e instanceof NotDirectoryException || e instanceof FileAlreadyExistsException) {
            return e.getMessage() + " is in the way: not a directory";
        }
        String message = e.getMessage();
        if (message == null || (e instanceof FileSystemException && ((FileSystemException) e).getReason() == null)) {
            return e.getClass().getSimpleName() + (message == null ? "" : ": " + message);
        }
        return message;
    }
}
