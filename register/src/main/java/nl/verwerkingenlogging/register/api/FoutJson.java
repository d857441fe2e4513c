package nl.verwerkingenlogging.register.api;

import java.io.ByteArrayOutputStream;
import nl.verwerkingenlogging.register.validation.InvalidParam;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes a {@link Fout}. Plain code without beans, because the servlet container writes errors too. */
final class FoutJson {

    private static final JsonFactory JSON = new JsonFactory();

    private FoutJson() {}

    static byte[] write(Fout fout) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("type", "about:blank");
            json.writeStringProperty("code", fout.code());
            json.writeStringProperty("title", fout.title());
            json.writeNumberProperty("status", fout.status());
            json.writeStringProperty("detail", fout.detail());
            json.writeStringProperty("instance", fout.instance());
            if (!fout.invalidParams().isEmpty()) {
                invalidParams(json, fout);
            }
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private static void invalidParams(JsonGenerator json, Fout fout) {
        json.writeArrayPropertyStart("invalidParams");
        for (InvalidParam param : fout.invalidParams()) {
            json.writeStartObject();
            json.writeStringProperty("name", param.name());
            json.writeStringProperty("code", param.code());
            json.writeStringProperty("reason", param.reason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
