package nl.verwerkingenlogging.agent.core.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The sign that the JVM of a journal lives: a lock of the operating system, which ends with the process and means the same in every container (FC-14). The
 * file is deleted only together with its journal, by whoever holds the lock.
 *
 * <p>On POSIX systems a process loses its lock when it closes <em>any</em> descriptor of the file, so nothing in this JVM may open the lock file of a
 * journal that this JVM holds.
 */
final class JournalLock implements Closeable {

    private static final String NAME = "lock";

    private final FileChannel channel;
    private final FileLock lock;

    private JournalLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Where the lock file of a journal is. */
    static Path path(Path journal) {
        return journal.resolve(NAME);
    }

    /** Makes the lock file, if need be, and locks it; null when another JVM holds it. */
    static JournalLock create(Path journal) throws IOException {
        try {
            PrivateFiles.createFile(path(journal));
        } catch (FileAlreadyExistsException e) {
            // Left by an earlier attempt of ours to open this journal.
            return tryExisting(journal);
        }
        return tryExisting(journal);
    }

    /** Locks an existing lock file; null when its JVM lives, or when the file is gone because another JVM cleared the journal away. */
    static JournalLock tryExisting(Path journal) throws IOException {
        FileChannel channel;
        try {
            channel = FileChannel.open(path(journal), StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (NoSuchFileException e) {
            return null;
        }
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // Held by this very JVM, so certainly alive.
            return null;
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new JournalLock(channel, lock);
    }

    /** Lets the lock go and deletes its file; the last step of clearing a journal away. */
    void closeAndDelete(Path journal) throws IOException {
        close();
        Files.deleteIfExists(path(journal));
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
        }
    }
}
