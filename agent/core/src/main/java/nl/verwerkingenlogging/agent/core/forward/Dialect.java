package nl.verwerkingenlogging.agent.core.forward;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * What a register understands (AMB-54). The journal and dead letters always hold the standard's own words, and are translated as they are sent: so an action that waits, or was refused, because
 * the dialect was not set yet needs nothing but the setting.
 */
public enum Dialect {

    /** The API as the standard has it. */
    STANDARD {
        @Override
        byte[] translate(byte[] body, int offset, int length) {
            return null;
        }
    },

    /** Objects have an {@code objectType} instead of an {@code objecttype}, and always have {@code verwerkteSoortenGegevens}. */
    OBJECT_TYPE {
        @Override
        byte[] translate(byte[] body, int offset, int length) {
            ByteArrayOutputStream out = new ByteArrayOutputStream(length + 64);
            try (JsonParser parser = JSON.createParser(body, offset, length);
                    JsonGenerator generator = JSON.createGenerator(out)) {
                while (parser.nextToken() != null) {
                    boolean objects = parser.currentToken() == JsonToken.START_ARRAY
                            && "verwerkteObjecten".equals(parser.currentName());
                    generator.copyCurrentEvent(parser);
                    if (objects) {
                        objects(parser, generator);
                    }
                }
            } catch (IOException e) {
                // Of the cause only the kind: its message may hold what stands in the body.
                throw new IllegalStateException(
                        "A body in the journal is no JSON: " + e.getClass().getName());
            }
            return out.toByteArray();
        }

        private void objects(JsonParser parser, JsonGenerator generator) throws IOException {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.END_ARRAY) {
                if (token == JsonToken.START_OBJECT) {
                    object(parser, generator);
                } else {
                    generator.copyCurrentStructure(parser);
                }
                token = parser.nextToken();
            }
            generator.writeEndArray();
        }

        private void object(JsonParser parser, JsonGenerator generator) throws IOException {
            boolean soorten = false;
            generator.writeStartObject();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                String name = parser.currentName();
                soorten |= name.equals("verwerkteSoortenGegevens");
                generator.writeFieldName(name.equals("objecttype") ? "objectType" : name);
                parser.nextToken();
                generator.copyCurrentStructure(parser);
            }
            if (!soorten) {
                generator.writeArrayFieldStart("verwerkteSoortenGegevens");
                generator.writeEndArray();
            }
            generator.writeEndObject();
        }
    };

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * Puts a body into this dialect.
     *
     * @param body holds the body, in the standard's words or in this dialect already
     * @param offset where it starts
     * @param length its length in bytes
     * @return the translation; null when the body is right as it is
     */
    abstract byte[] translate(byte[] body, int offset, int length);

    /**
     * The request with its body in this dialect. For one that is in the dialect already it changes nothing.
     *
     * @param request a request that sends an action
     * @return the request to send
     */
    public OutgoingRequest of(OutgoingRequest request) {
        byte[] translated = translate(request.body(), request.offset(), request.length());
        return translated == null ? request : request.withBody(translated);
    }
}
