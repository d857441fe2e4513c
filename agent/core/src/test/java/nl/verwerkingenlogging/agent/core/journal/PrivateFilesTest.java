package nl.verwerkingenlogging.agent.core.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrivateFilesTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "ext4,false,false",
        "xfs,false,false",
        "NTFS,false,false",
        "nfs,true,false",
        "nfs4,true,false",
        "cifs,true,false",
        "smb3,true,false",
        "fuse.sshfs,true,false",
        "tmpfs,false,true",
        "overlay,false,true"
    })
    void knowsWhichFileSystemsAreNotToBeTrusted(String type, boolean network, boolean gone) {
        assertThat(PrivateFiles.isNetwork(new Typed(type))).isEqualTo(network);
        assertThat(PrivateFiles.isVolatile(new Typed(type))).isEqualTo(gone);
    }

    @Test
    void makesDirectoriesThatExistOnlyOnce() throws Exception {
        Path deep = directory.resolve("een/twee/drie");

        PrivateFiles.createDirectories(deep);
        PrivateFiles.createDirectories(deep);

        assertThat(Files.isDirectory(deep)).isTrue();
        assertThat(PrivateFiles.isOpenToOthers(deep)).isFalse();
    }

    /** A file store of which only the type is asked. */
    private static final class Typed extends FileStore {
        private final String type;

        Typed(String type) {
            this.type = type;
        }

        @Override
        public String type() {
            return type;
        }

        @Override
        public String name() {
            return type;
        }

        @Override
        public boolean isReadOnly() {
            return false;
        }

        @Override
        public long getTotalSpace() {
            return 0;
        }

        @Override
        public long getUsableSpace() {
            return 0;
        }

        @Override
        public long getUnallocatedSpace() {
            return 0;
        }

        @Override
        public boolean supportsFileAttributeView(Class<? extends FileAttributeView> view) {
            return false;
        }

        @Override
        public boolean supportsFileAttributeView(String name) {
            return false;
        }

        @Override
        public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> view) {
            return null;
        }

        @Override
        public Object getAttribute(String attribute) {
            throw new UnsupportedOperationException(attribute);
        }
    }
}
