package nl.verwerkingenlogging.register.validation;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Decodes a query string strictly. Ours and not the servlet container's, because that one leaves out or logs a parameter that it cannot decode, and the
 * value may be somebody's BSN.
 */
final class QueryString {

    /** What {@code invalidParams} calls the query string as a whole. */
    private static final String NAME = "query";

    private final Map<String, List<String>> parameters = new LinkedHashMap<>();

    private QueryString() {}

    /** Decodes, or throws {@link InvalidInputException}; {@code null} is an empty query string. */
    static QueryString parse(String rawQuery) {
        QueryString query = new QueryString();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&", -1)) {
                query.add(pair);
            }
        }
        return query;
    }

    /** All values of a parameter in order; empty when it was not given. */
    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    private void add(String pair) {
        if (pair.isEmpty()) {
            return;
        }
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = decode(equals < 0 ? "" : pair.substring(equals + 1));
        parameters.computeIfAbsent(name, absent -> new ArrayList<>()).add(value);
    }

    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        int i = 0;
        while (i < encoded.length()) {
            char c = encoded.charAt(i);
            if (c == '%') {
                bytes.write(hexPair(encoded, i + 1));
                i += 3;
            } else {
                // The container hands over bytes beyond ASCII as Latin-1 characters.
                bytes.write(c == '+' ? ' ' : c);
                i++;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidInputException(NAME, "invalid_encoding", "The query string is not percent-encoded UTF-8.");
        }
    }

    private static int hexPair(String encoded, int at) {
        if (at + 2 <= encoded.length()) {
            int high = Character.digit(encoded.charAt(at), 16);
            int low = Character.digit(encoded.charAt(at + 1), 16);
            if (high >= 0 && low >= 0) {
                return high * 16 + low;
            }
        }
        throw new InvalidInputException(
                NAME, "invalid_encoding", "The query string has a % without two hexadecimal digits.");
    }
}
