package nl.verwerkingenlogging.agent.core.forward;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import nl.verwerkingenlogging.agent.core.journal.JournalRecord;

/**
 * Keeps what the register refused for good (AMB-35): one readable JSON file per record, named after its idempotency key, so that the name says nothing about
 * anybody and a record that is refused twice has one file. Thread-safe; writes one file at a time.
 *
 * <p>A file is complete or not there: written under another name, forced, renamed. Files are 0600 and the directory 0700 where the file system knows such
 * things; elsewhere they inherit the owner's ACL from the journal directory.
 */
final class DeadLetters {

    private static final String SUFFIX = ".json";

    private final Path directory;
    private final long max;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private int count;
    private long bytes;
    private boolean looked;

    DeadLetters(Path directory, long max, Clock clock) {
        this.directory = directory;
        this.max = max;
        this.clock = clock;
    }

    /**
     * Keeps a refused record.
     *
     * @param record the record
     * @param request what was sent
     * @param answer the refusal
     * @return false when there is no room for it, so that the record has to stay in the journal
     * @throws IOException when it could not be written
     */
    synchronized boolean keep(JournalRecord record, OutgoingRequest request, Answer answer) throws IOException {
        byte[] letter = json.writeValueAsBytes(letter(record, request, answer));
        if (!looked || bytes + letter.length > max) {
            // Somebody may have taken letters away.
            look();
        }
        if (bytes + letter.length > max) {
            return false;
        }
        // Older JDKs refuse to "create" a directory that is there as a symbolic link.
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, permissions("rwx------"));
        }
        String name = record.idempotencyKey() + SUFFIX;
        Path file = directory.resolve(name);
        boolean isNew = !Files.exists(file);
        Path unfinished = directory.resolve("." + name + ".tmp");
        write(unfinished, letter);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        forceDirectory();
        if (isNew) {
            count++;
            bytes += letter.length;
        }
        return true;
    }

    /**
     * Counts the letters.
     *
     * @return how many there are in the directory now
     * @throws IOException when the directory cannot be read
     */
    synchronized int count() throws IOException {
        look();
        return count;
    }

    Path directory() {
        return directory;
    }

    private void look() throws IOException {
        int files = 0;
        long size = 0;
        try (DirectoryStream<Path> letters = Files.newDirectoryStream(directory, "*" + SUFFIX)) {
            for (Path letter : letters) {
                size += size(letter);
                files++;
            }
        } catch (NoSuchFileException e) {
            // Made with the first letter.
            files = 0;
        }
        count = files;
        bytes = size;
        looked = true;
    }

    private static long size(Path letter) throws IOException {
        try {
            return Files.size(letter);
        } catch (NoSuchFileException e) {
            // Taken away while we looked.
            return 0;
        }
    }

    private void write(Path file, byte[] content) throws IOException {
        Set<OpenOption> options = new HashSet<>(Arrays.asList(
                StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING));
        try (FileChannel channel = FileChannel.open(file, options, permissions("rw-------"))) {
            ByteBuffer buffer = ByteBuffer.wrap(content);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** Makes the new name survive power loss, where directories can be opened; elsewhere the file system sees to it. */
    private void forceDirectory() throws IOException {
        if (posix()) {
            try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean posix() {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private FileAttribute<?>[] permissions(String mode) {
        return posix()
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode))}
                : new FileAttribute<?>[0];
    }

    private ObjectNode letter(JournalRecord record, OutgoingRequest request, Answer answer) {
        ObjectNode letter = json.createObjectNode();
        letter.put("idempotencyKey", record.idempotencyKey().toString());
        letter.put("journalId", record.journalId().toString());
        letter.put("sequence", record.sequence());
        letter.put("refusedAt", Instant.now(clock).toString());
        letter.put("url", request.url());
        letter.put("status", answer.status());
        put(letter, "answer", answer.body(), 0, answer.body().length);
        if (!answer.whole()) {
            letter.put("answerCutOff", true);
        }
        put(letter, "body", request.body(), request.offset(), request.length());
        return letter;
    }

    /** As JSON if it is, otherwise as text, with the bytes beside it when text cannot hold them. */
    private void put(ObjectNode letter, String name, byte[] content, int offset, int length) {
        try {
            JsonNode node = json.readTree(content, offset, length);
            if (!node.isMissingNode()) {
                letter.set(name, node);
            }
        } catch (IOException e) {
            // Not JSON: reading from an array does no I/O that could fail.
            putText(letter, name, Arrays.copyOfRange(content, offset, offset + length));
        }
    }

    private static void putText(ObjectNode letter, String name, byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        letter.put(name + "Text", text);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content)) {
            letter.put(name + "Base64", Base64.getEncoder().encodeToString(content));
        }
    }
}
