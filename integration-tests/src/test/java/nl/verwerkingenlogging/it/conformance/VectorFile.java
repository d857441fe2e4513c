package nl.verwerkingenlogging.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A vector file.
 *
 * @param name the file's name without extension
 * @param json its content
 */
record VectorFile(String name, JsonNode json) {

    private static final String FORMAT = "verwerkingenlogging-vector/1";

    /** Every vector of a directory, by name. */
    static List<VectorFile> in(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .map(VectorFile::read)
                    .filter(vector -> vector.json().path("format").asText().equals(FORMAT))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<String> needs() {
        return Step.stream(json.path("needs")).map(JsonNode::asText).toList();
    }

    List<Step> steps() {
        return Step.stream(json.path("steps"))
                .map(Step::new)
                .sorted(Comparator.comparingInt(Step::n))
                .toList();
    }

    List<Variant> variants() {
        return Step.stream(json.path("variants")).map(Variant::new).toList();
    }

    JsonNode given() {
        return json.path("given");
    }

    private static VectorFile read(Path file) {
        try {
            String name = file.getFileName().toString();
            return new VectorFile(
                    name.substring(0, name.length() - ".json".length()), new ObjectMapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
