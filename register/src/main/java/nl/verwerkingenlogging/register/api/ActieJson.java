package nl.verwerkingenlogging.register.api;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import nl.verwerkingenlogging.register.config.RegisterProperties;
import nl.verwerkingenlogging.register.domain.Attribuut;
import nl.verwerkingenlogging.register.domain.GeregistreerdeActie;
import nl.verwerkingenlogging.register.domain.Persoon;
import nl.verwerkingenlogging.register.domain.Persoonsvraag;
import nl.verwerkingenlogging.register.domain.Verwerkingsactie;
import nl.verwerkingenlogging.register.domain.VerwerktObject;
import nl.verwerkingenlogging.register.storage.Zoekresultaat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes {@code VerwerkingsactieUitgebreid}: everything as it was sent (rules B-19, B-34), and null for what was not (AMB-08) or, when so configured,
 * nothing.
 */
@Component
final class ActieJson {

    private static final JsonFactory JSON = new JsonFactory();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final RegisterProperties properties;

    ActieJson(RegisterProperties properties) {
        this.properties = properties;
    }

    byte[] one(GeregistreerdeActie actie, Links links) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            actie(json, actie, links);
        }
        return out.toByteArray();
    }

    /** One page of a list (rule B-43); next and previous are null at the ends. */
    byte[] page(Zoekresultaat resultaat, Persoonsvraag vraag, Links links) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("count", resultaat.totaal());
            optional(json, "next", links.next(vraag, resultaat.totaal()));
            optional(json, "previous", links.previous(vraag, resultaat.totaal()));
            json.writeArrayPropertyStart("results");
            resultaat.acties().forEach(actie -> actie(json, actie, links));
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toByteArray();
    }

    private void actie(JsonGenerator json, GeregistreerdeActie versie, Links links) {
        Verwerkingsactie actie = versie.actie();
        json.writeStartObject();
        json.writeStringProperty("url", links.actie(versie.actieId()));
        json.writeStringProperty("actieId", versie.actieId().toString());
        for (Attribuut attribuut : Attribuut.values()) {
            optional(json, attribuut.naam(), actie.attribuut(attribuut).orElse(null));
        }
        json.writeStringProperty("vertrouwelijkheid", actie.vertrouwelijkheid().waarde());
        json.writeStringProperty("tijdstip", actie.tijdstip().tekst());
        json.writeStringProperty("tijdstipRegistratie", moment(versie.tijdstipRegistratie()));
        json.writeArrayPropertyStart("verwerkteObjecten");
        actie.verwerkteObjecten().forEach(object -> object(json, object, links));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void object(JsonGenerator json, VerwerktObject object, Links links) {
        json.writeStartObject();
        json.writeStringProperty("url", links.verwerktObject(object.verwerktObjectId()));
        json.writeStringProperty("verwerktObjectId", object.verwerktObjectId().toString());
        json.writeStringProperty("objecttype", Persoon.OBJECTTYPE);
        json.writeStringProperty("soortObjectId", object.persoon().soortObjectId());
        json.writeStringProperty("objectId", object.persoon().objectId());
        optional(json, "betrokkenheid", object.betrokkenheid().orElse(null));
        json.writeArrayPropertyStart("verwerkteSoortenGegevens");
        for (String soort : object.verwerkteSoortenGegevens()) {
            json.writeStartObject();
            json.writeStringProperty("soortGegeven", soort);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void optional(JsonGenerator json, String name, @Nullable String value) {
        if (value != null) {
            json.writeStringProperty(name, value);
        } else if (!properties.omitAbsent()) {
            json.writeNullProperty(name);
        }
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(properties.timeZone()));
    }
}
