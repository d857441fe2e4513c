package nl.verwerkingenlogging.register.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import nl.verwerkingenlogging.register.RegisterProperties;
import nl.verwerkingenlogging.register.StartupException;
import org.springframework.stereotype.Component;

/** The directory that holds everything the register keeps. Made for the owner only, since identifiers of persons are in it. */
@Component
public final class DataDirectory {

    private static final Set<PosixFilePermission> OWNER_DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");

    private final Path path;

    /**
     * Makes the directory when it is not there.
     *
     * @param properties name it; not null
     * @throws StartupException when it cannot be made
     */
    public DataDirectory(RegisterProperties properties) {
        path = properties.dataDirectory().toAbsolutePath().normalize();
        try {
            create();
        } catch (IOException e) {
            throw new StartupException(
                    "The data directory " + path + " cannot be made: " + e,
                    "Set register.data-directory to another one.");
        }
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
     * @return where it is; never null
     * @throws IOException when it cannot be written
     */
    public Path writeForOwner(String name, String text) throws IOException {
        Path file = path.resolve(name);
        Files.deleteIfExists(file);
        if (hasPosixPermissions()) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(OWNER_FILE));
        }
        return Files.writeString(file, text);
    }

    private void create() throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        if (path.getParent() != null) {
            Files.createDirectories(path.getParent());
        }
        Files.createDirectory(path);
        if (hasPosixPermissions()) {
            Files.setPosixFilePermissions(path, OWNER_DIRECTORY);
        }
    }

    private boolean hasPosixPermissions() throws IOException {
        return Files.getFileStore(path).supportsFileAttributeView("posix");
    }
}
