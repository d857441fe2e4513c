package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class JsonSchemaTest {

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(JsonSchema.render(), InputFormat.JSON);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "complete.yaml",
                "servers/tomcat.yaml",
                "servers/keycloak.yaml",
                "servers/wildfly.yaml",
                "servers/liberty.yaml",
                "servers/payara-jetty.yaml"
            })
    void goodConfigurationsAreValid(String name) throws IOException {
        assertThat(findings(GoodConfigurationTest.resource(name))).isEmpty();
    }

    @Test
    void whatComesFromPropertiesNeedNotBeInTheFile() {
        assertThat(findings("applicatie: x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registr: { url: https://x.nl }",
                "register: { url: ftp://x.nl }",
                "register: { auth: { type: oauth } }",
                "register: { proxy: { port: 70000 } }",
                "organisatie: { oin: 00000099000000001000 }",
                "organisatie: { oin: \"123\" }",
                "journal: { maxSize: 64MB }",
                "journal: { durability: disk }",
                "journal: { encryption: { key: x } }",
                "capture: { maxObjects: 0 }",
                "capture: { padBsn: ja }",
                "personen: [ { type: nl.x.P } ]",
                "config: x",
                "acties: {}",
                "acties: [ { actieNaam: X } ]",
                "acties: [ { method: a#b, selectie: misschien } ]",
                "acties: [ { method: a#b, vertrouwelijkheid: opgeheven } ]",
                "acties: [ { method: a#b, bewaartermijn: 10Y } ]",
                "acties: [ { method: a#b, systeem: 4.10 } ]",
                "acties: [ { method: a#b, gebruiker: arg0 } ]",
                "acties: [ { method: a#b, betrokkenen: [ { objectId: arg0 } ] } ]",
                "acties: [ { method: a#b, handelingNaam: { from: arg0 } } ]",
                "verwerkingsactiviteiten: { brp: { verwerkingsactiviteitId: x } }"
            })
    void badConfigurationsAreNot(String yaml) {
        assertThat(findings(yaml)).isNotEmpty();
    }

    /** As an editor reads it: YAML 1.2. */
    private static List<?> findings(String yaml) {
        Object value =
                new Load(LoadSettings.builder().setSchema(new CoreSchema()).build()).loadFromString(yaml);
        return SCHEMA.validate(new ObjectMapper().valueToTree(value));
    }
}
