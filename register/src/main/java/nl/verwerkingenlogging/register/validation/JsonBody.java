package nl.verwerkingenlogging.register.validation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a request body strictly: UTF-8, one JSON object, no property twice, nothing behind it. A duplicate must not pass: which of the two counts would
 * depend on the parser, and the log must say one thing.
 */
final class JsonBody {

    /** What {@code invalidParams} calls the body as a whole. */
    static final String NAME = "body";

    /** Property names of the standard look like this; any other name is not repeated in an answer. */
    private static final Pattern KNOWN_NAME_FORM = Pattern.compile("[A-Za-z]{1,40}");

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonBody() {}

    /** Gives the JSON object, or throws {@link InvalidInputException}. */
    static JsonNode read(byte[] bytes) {
        JsonNode root = parse(decode(bytes));
        if (!root.isObject()) {
            throw new InvalidInputException(NAME, "invalid", "The body must be a JSON object.");
        }
        return root;
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(NAME, "invalid_encoding", "The body is not valid UTF-8.");
        }
    }

    private static JsonNode parse(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            // The message of the exception quotes the body, so it is neither shown nor kept as a cause.
            throw fault(e);
        }
    }

    private static InvalidInputException fault(JacksonException e) {
        boolean duplicate = String.valueOf(e.getOriginalMessage()).startsWith("Duplicate Object property");
        if (duplicate && e.processor() instanceof JsonParser parser) {
            return new InvalidInputException(
                    path(parser.streamReadContext()), "duplicate", "This property is in the object twice.");
        }
        String where = e.getLocation() == null
                ? ""
                : " (line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr() + ")";
        return new InvalidInputException(NAME, "invalid_json", "The body is not valid JSON" + where + ".");
    }

    private static String path(TokenStreamContext context) {
        StringBuilder path = new StringBuilder();
        for (TokenStreamContext here = context; here != null && !here.inRoot(); here = here.getParent()) {
            if (here.inArray()) {
                path.insert(0, "[" + here.getCurrentIndex() + "]");
            } else if (here.currentName() != null
                    && KNOWN_NAME_FORM.matcher(here.currentName()).matches()) {
                path.insert(0, "." + here.currentName());
            } else {
                return NAME;
            }
        }
        return path.isEmpty() ? NAME : path.substring(1);
    }
}
