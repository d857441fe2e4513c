package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclEntry;
import java.nio.file.attribute.AclEntryPermission;
import java.nio.file.attribute.AclEntryType;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Makes files and directories that only their owner can read: 0600 and 0700, or an access list of one where there are no such bits. */
final class PrivateFiles {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    static void createFile(Path path) throws IOException {
        if (isPosix(path)) {
            Files.createFile(path, attribute(FILE));
        } else {
            Files.createFile(path);
            ownerOnly(path);
        }
    }

    /** Makes a directory and those above it; one that exists is left as it is. */
    static void createDirectories(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            createDirectories(parent);
        }
        try {
            createDirectory(path);
        } catch (FileAlreadyExistsException e) {
            // Another JVM was faster; anything but a directory is in the way.
            if (!Files.isDirectory(path)) {
                throw e;
            }
        }
    }

    static void createDirectory(Path path) throws IOException {
        if (isPosix(path)) {
            Files.createDirectory(path, attribute(DIRECTORY));
        } else {
            Files.createDirectory(path);
            ownerOnly(path);
        }
    }

    /** Whether others than the owner may enter or read; false where that cannot be told. */
    static boolean isOpenToOthers(Path path) throws IOException {
        return isPosix(path) && !DIRECTORY.containsAll(Files.getPosixFilePermissions(path));
    }

    /** Whether locks and mapped files there depend on another machine. */
    static boolean isNetwork(FileStore store) {
        String type = store.type().toLowerCase(Locale.ROOT);
        return type.startsWith("nfs")
                || type.startsWith("smb")
                || type.startsWith("fuse.sshfs")
                || type.equals("cifs")
                || type.equals("afs")
                || type.equals("9p")
                || type.equals("ncpfs");
    }

    /** Whether what is there is gone with the machine or the container. */
    static boolean isVolatile(FileStore store) {
        String type = store.type().toLowerCase(Locale.ROOT);
        return type.equals("tmpfs") || type.equals("ramfs") || type.startsWith("overlay") || type.equals("aufs");
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute(Set<PosixFilePermission> permissions) {
        return PosixFilePermissions.asFileAttribute(permissions);
    }

    private static void ownerOnly(Path path) throws IOException {
        AclFileAttributeView view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        if (view != null) {
            AclEntry entry = AclEntry.newBuilder()
                    .setType(AclEntryType.ALLOW)
                    .setPrincipal(view.getOwner())
                    .setPermissions(EnumSet.allOf(AclEntryPermission.class))
                    .build();
            view.setAcl(Collections.singletonList(entry));
        }
    }
}
