package nl.verwerkingenlogging.agent.core.config;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;

/** Gets the text out of the configuration file, and refuses what is not plain UTF-8 text before YAML has a chance to misread it. */
final class ConfigurationText {

    /** Largest file that is read; a thousand rules take a tenth of it. */
    static final int MAX_BYTES = 8 * 1024 * 1024;

    private static final int MOST_TABS_REPORTED = 5;

    private final String name;
    private final Problems problems;

    private ConfigurationText(String name, Problems problems) {
        this.name = name;
        this.problems = problems;
    }

    /**
     * Reads a file.
     *
     * @return its text, or null when it cannot be used
     */
    static String read(java.nio.file.Path file, String name, Problems problems) {
        ConfigurationText text = new ConfigurationText(name, problems);
        byte[] bytes = text.bytes(file);
        if (bytes == null || text.startsWithByteOrderMark(bytes)) {
            return null;
        }
        String decoded = text.decode(bytes);
        return decoded == null || text.hasTabs(decoded) || text.hasControlCharacters(decoded) ? null : decoded;
    }

    private byte[] bytes(java.nio.file.Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                bytes.write(buffer, 0, read);
                if (bytes.size() > MAX_BYTES) {
                    problems.error(Problem.at(Place.of(name), "", "the file is too large")
                            .expected("at most 8 MiB"));
                    return null;
                }
            }
            return bytes.toByteArray();
        } catch (NoSuchFileException missing) {
            problems.error(Problem.at(Place.of(name), "", "there is no such file: " + file)
                    .expected("the file that -Dverwerkingenlogging.config or VERWERKINGENLOGGING_CONFIG names"));
        } catch (IOException unreadable) {
            problems.error(Problem.at(Place.of(name), "", "the file cannot be read: " + unreadable));
        }
        return null;
    }

    private boolean startsWithByteOrderMark(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xff : -1;
        boolean utf8 = first == 0xef && second == 0xbb && third == 0xbf;
        boolean utf16 = (first == 0xfe && second == 0xff) || (first == 0xff && second == 0xfe);
        if (utf8 || utf16) {
            problems.error(Problem.at(Place.inFile(name, 1), "", "the file starts with a byte-order mark")
                    .expected("UTF-8 without byte-order mark")
                    .suggest("save it as \"UTF-8\", not as \"UTF-8 with BOM\" or \"Unicode\""));
        }
        return utf8 || utf16;
    }

    private String decode(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(in, out, true);
        if (result.isError()) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            problems.error(Problem.at(Place.inFile(name, line), "", "the file is not UTF-8")
                    .suggest("save it as \"UTF-8\"; it may be in Windows-1252 or ISO-8859-1 now"));
            return null;
        }
        decoder.flush(out);
        out.flip();
        return out.toString();
    }

    /** YAML forbids tabs in indentation, but its parsers answer with riddles, and sometimes join the line with the one before. */
    private boolean hasTabs(String text) {
        int line = 1;
        int found = 0;
        boolean indentation = true;
        boolean tab = false;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\n') {
                line++;
                indentation = true;
                tab = false;
            } else if (next == '\t') {
                tab |= indentation;
            } else if (next != ' ' && next != '\r') {
                if (tab && indentation && ++found <= MOST_TABS_REPORTED) {
                    problems.error(Problem.at(Place.inFile(name, line), "", "the line is indented with a tab")
                            .expected("spaces"));
                }
                indentation = false;
            }
        }
        return found > 0;
    }

    private boolean hasControlCharacters(String text) {
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char next = text.charAt(i);
            if (next == '\n') {
                line++;
            } else if (next != '\t' && next != '\r' && next != '\u0085' && Character.isISOControl(next)) {
                problems.error(Problem.at(
                        Place.inFile(name, line),
                        "",
                        String.format("the line holds the control character U+%04X", (int) next)));
                return true;
            }
        }
        return false;
    }
}
