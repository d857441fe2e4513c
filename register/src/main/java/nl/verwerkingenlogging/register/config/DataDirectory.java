package nl.verwerkingenlogging.register.config;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.springframework.stereotype.Component;

/**
 * The directory that holds everything the register keeps. Made for the owner only, since identifiers of persons are in it, and held by one register at a
 * time: a second one would replace the first one's development token before it found the database in use.
 */
@Component
public final class DataDirectory implements AutoCloseable {

    private static final FileAttribute<?>[] OWNER_DIRECTORY = attributes("rwx------");
    private static final FileAttribute<?>[] OWNER_FILE = attributes("rw-------");

    /** Never deleted: two processes could then each hold a lock on a file of that name. */
    private static final String LOCK_FILE = "lock";

    private final Path path;
    private final FileChannel lock;

    /**
     * Makes the directory when it is not there, and takes hold of it.
     *
     * @param properties name it; not null
     * @throws StartupException when it cannot be used, or when another register holds it
     */
    public DataDirectory(RegisterProperties properties) {
        path = properties.dataDirectory().toAbsolutePath().normalize();
        try {
            create();
            lock = FileChannel.open(path.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StartupException(
                    "The data directory " + path + " cannot be used: " + e,
                    "Set register.data-directory to another one.");
        }
        if (!isHeld()) {
            throw new StartupException(
                    "The data directory " + path + " is in use by another register.",
                    "Stop that one, or set register.data-directory to another one.");
        }
    }

    /**
     * Lets go of the directory.
     *
     * @throws IOException when the lock cannot be released
     */
    @Override
    public void close() throws IOException {
        lock.close();
    }

    /**
     * Where it is.
     *
     * @return an absolute path; never null
     */
    public Path path() {
        return path;
    }

    /**
     * Writes a small file that only the owner can read, in place of what was there.
     *
     * @param name of the file; not null
     * @param text what is in it; not null
     * @throws StartupException when it cannot be written
     */
    public void writeForOwner(String name, String text) {
        Path file = path.resolve(name);
        try {
            Files.deleteIfExists(file);
            createForOwner(file);
            Files.writeString(file, text);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /**
     * Makes an empty file that only the owner can read, unless the file is there.
     *
     * @param name of the file; not null
     * @throws StartupException when it cannot be made
     */
    public void ensureForOwner(String name) {
        Path file = path.resolve(name);
        try {
            if (!Files.exists(file)) {
                createForOwner(file);
            }
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    /**
     * Removes a file, if it is there.
     *
     * @param name of the file; not null
     * @throws StartupException when it cannot be removed
     */
    public void remove(String name) {
        Path file = path.resolve(name);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw notWritable(file, e);
        }
    }

    private boolean isHeld() {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // another register in this JVM, as in tests
        } catch (IOException e) {
            throw notWritable(path.resolve(LOCK_FILE), e);
        }
    }

    private void create() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Files.createDirectory(path, OWNER_DIRECTORY);
    }

    private static void createForOwner(Path file) throws IOException {
        Files.createFile(file, OWNER_FILE);
    }

    private static StartupException notWritable(Path file, IOException e) {
        return new StartupException(
                "The file " + file + " cannot be written: " + e, "Make the data directory writable for this user.");
    }

    /** Where there are no POSIX permissions, the directory's own access control list has to do. */
    private static FileAttribute<?>[] attributes(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
