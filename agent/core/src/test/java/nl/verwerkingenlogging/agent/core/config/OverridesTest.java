package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.Map;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OverridesTest {

    @TempDir
    private Path directory;

    @Test
    void aPropertyGoesBeforeAVariableAndAVariableBeforeTheFile() {
        Read read = new Read(directory).variable("VERWERKINGENLOGGING_REGISTER_URL", "https://variable.nl");
        assertThat(read.good(Read.HEAD).settings().get(Keys.REGISTER_URL)).isEqualTo(URI.create("https://variable.nl"));

        read.property("verwerkingenlogging.register.url", "https://property.nl");
        assertThat(read.good(Read.HEAD).settings().get(Keys.REGISTER_URL)).isEqualTo(URI.create("https://property.nl"));
    }

    @Test
    void camelHumpsAreNotSplitAndDotsAndHyphensBecomeUnderscores() {
        Configuration configuration = new Read(directory)
                .variable("VERWERKINGENLOGGING_REGISTER_AUTH_TYPE", "bearer")
                .variable("VERWERKINGENLOGGING_REGISTER_AUTH_TOKENFILE", "/run/secrets/vwl")
                .variable("VERWERKINGENLOGGING_VERWERKINGSACTIVITEITEN_BRP_BIJHOUDING_BEWAARTERMIJN", "10")
                .good(Read.HEAD.replace("brp:", "brp-bijhouding:"));

        assertThat(configuration.settings().get(Keys.REGISTER_AUTH_TOKEN_FILE))
                .isEqualTo(Paths.get("/run/secrets/vwl"));
        assertThat(configuration.rules().activiteiten().get("brp-bijhouding").bewaartermijn())
                .isEqualTo("P10Y");
    }

    @Test
    void whatTheFileDoesNotHaveCanBeAdded() {
        Configuration configuration = new Read(directory)
                .property("verwerkingenlogging.organisatie.oin", "00000099000000001000")
                .property("verwerkingenlogging.journal.directory", "elsewhere")
                .property("verwerkingenlogging.register.url", "http://localhost:1/")
                .property("verwerkingenlogging.defaults.onFailure", "lenient")
                .property("verwerkingenlogging.defaults.systeem", "1.0")
                .property("verwerkingenlogging.defaults.afnemer.soortAfnemerId", "BSN")
                .property("verwerkingenlogging.defaults.afnemer.afnemerId", "arg0")
                .good("applicatie: leeg\n");

        assertThat(configuration.rules().defaults().onFailure()).isEqualTo(OnFailure.LENIENT);
        assertThat(configuration.rules().defaults().text(TextAttribute.SYSTEEM).constant())
                .isEqualTo("1.0");
        assertThat(configuration.rules().defaults().afnemerId()).hasToString("arg0");
        assertThat(configuration.settings().get(Keys.JOURNAL_DIRECTORY)).isEqualTo(directory.resolve("elsewhere"));
    }

    @Test
    void aConstantReplacesAChoice() {
        Configuration configuration = new Read(directory)
                .property("verwerkingenlogging.defaults.systeem", "Vast")
                .good(Read.HEAD + "defaults: { systeem: { from: arg0, map: { A: b } } }\n");

        assertThat(configuration.rules().defaults().text(TextAttribute.SYSTEEM).constant())
                .isEqualTo("Vast");
    }

    @Test
    void anEmptyValueCountsAsNotSet() {
        Configuration configuration = new Read(directory)
                .property("verwerkingenlogging.register.url", "")
                .variable("VERWERKINGENLOGGING_REGISTER_URL", "")
                .good(Read.HEAD);

        assertThat(configuration.settings().get(Keys.REGISTER_URL)).hasHost("register.example.nl");
    }

    @Test
    void aMistakeNamesThePropertyOrVariable() {
        Read read = new Read(directory)
                .property("verwerkingenlogging.journal.maxSize", "much")
                .variable("VERWERKINGENLOGGING_ORGANISATIE_OIN", "1000");

        assertThat(read.messages(Read.HEAD))
                .satisfiesExactlyInAnyOrder(
                        property -> assertThat(property)
                                .startsWith(
                                        "system property verwerkingenlogging.journal.maxSize: journal.maxSize: \"much\" is not a size"),
                        variable -> assertThat(variable)
                                .startsWith(
                                        "environment variable VERWERKINGENLOGGING_ORGANISATIE_OIN: organisatie.oin: \"1000\" is not an OIN: it has 4 digits"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "register.ulr|is not a known key; did you mean \"verwerkingenlogging.register.url\"?",
                "journal.max-size|is not a known key; did you mean \"verwerkingenlogging.journal.maxSize\"?",
                "acties[0].method|is in a list, which a property cannot change",
                "verwerkingsactiviteiten.onderzoek.bewaartermijn|expected a name under verwerkingsactiviteiten that the file has",
                "headers.acceptHyphenated|headers: is not supported in this version",
                "register.auth.clientId|register.auth.clientId: has no effect; expected register.auth.type: zgw or oauth2",
                "register|is not a known key"
            })
    void anUnknownPropertyIsAnError(String key, String message) {
        assertThat(new Read(directory)
                        .property("verwerkingenlogging." + key, "x")
                        .messages(Read.HEAD))
                .singleElement()
                .asString()
                .startsWith("system property verwerkingenlogging." + key + ": ")
                .contains(message);
    }

    @Test
    void anUnknownVariableIsAWarningThatDoesNotShowItsValue() {
        Configuration configuration = new Read(directory)
                .variable("VERWERKINGENLOGGING_REGISTER_AUTH_TOKN", "geheim")
                .good(Read.HEAD);

        assertThat(configuration.warnings())
                .singleElement()
                .asString()
                .isEqualTo(
                        "environment variable VERWERKINGENLOGGING_REGISTER_AUTH_TOKN: is not a known variable and has no effect;"
                                + " did you mean \"VERWERKINGENLOGGING_REGISTER_AUTH_TOKEN\"?");
    }

    @Test
    void aVariableOfALaterVersionIsRefused() {
        assertThat(new Read(directory)
                        .variable("VERWERKINGENLOGGING_JOURNAL_ENCRYPTION_KEYFILE", "x")
                        .messages(Read.HEAD))
                .singleElement()
                .asString()
                .endsWith("journal.encryption: is not supported in this version");
    }

    @Test
    void aPathWithAStrayLineBreakIsRefused() {
        assertThat(new Read(directory)
                        .variable("VERWERKINGENLOGGING_JOURNAL_DIRECTORY", "/var/journal\n")
                        .messages(Read.HEAD))
                .singleElement()
                .asString()
                .contains("\"/var/journal\\u000a\" is blank or holds a control character; expected a path");
    }

    @Test
    void aVariableInTheWrongCaseIsANearMiss() {
        assertThat(new Read(directory)
                        .variable("Verwerkingenlogging_Register_Url", "https://x.nl")
                        .good(Read.HEAD)
                        .warnings())
                .singleElement()
                .asString()
                .contains("did you mean \"VERWERKINGENLOGGING_REGISTER_URL\"?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VERWERKINGENLOGGING_SERVICE_HOST",
                "VERWERKINGENLOGGING_REGISTER_SERVICE_HOST",
                "VERWERKINGENLOGGING_REGISTER_SERVICE_PORT",
                "VERWERKINGENLOGGING_REGISTER_SERVICE_PORT_HTTP",
                "VERWERKINGENLOGGING_PORT",
                "VERWERKINGENLOGGING_PERSONEN_SERVICE_HOST",
                "VERWERKINGENLOGGING_REGISTER_PORT",
                "VERWERKINGENLOGGING_REGISTER_PORT_8080_TCP_ADDR"
            })
    void whatContainerPlatformsSetIsIgnored(String name) {
        assertThat(new Read(directory)
                        .variable(name, "tcp://10.0.0.1:8080")
                        .good(Read.HEAD)
                        .warnings())
                .isEmpty();
    }

    @Test
    void aVariableThatCanMeanTwoNamesIsRefused() {
        String yaml = Read.HEAD.replace(
                "{ brp:", "{ b-p: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf }, b_p:");

        assertThat(new Read(directory)
                        .variable("VERWERKINGENLOGGING_VERWERKINGSACTIVITEITEN_B_P_BEWAARTERMIJN", "P1Y")
                        .messages(yaml))
                .singleElement()
                .asString()
                .contains(
                        "can mean verwerkingsactiviteiten.b-p.bewaartermijn or verwerkingsactiviteiten.b_p.bewaartermijn");
    }

    @Test
    void whereTheFileIsAndWhetherTheAgentRunsIsKnownBeforeTheFileIsRead() throws ConfigurationException {
        Map<String, String> none = Map.of();
        assertThat(new EarlySettings(none, none).enabled()).isTrue();
        assertThat(new EarlySettings(none, none).onInvalidConfig()).isEqualTo(OnInvalidConfig.DISABLE);
        assertThat(new EarlySettings(none, none).configurationFile(null)).isNull();
        assertThat(new EarlySettings(none, none).configurationFile("a.yaml"))
                .isEqualTo(Paths.get("a.yaml").toAbsolutePath());

        EarlySettings variables = new EarlySettings(
                none, Map.of("VERWERKINGENLOGGING_CONFIG", "/b.yaml", "VERWERKINGENLOGGING_ENABLED", "false"));
        assertThat(variables.enabled()).isFalse();
        assertThat(variables.configurationFile("a.yaml")).isEqualTo(Paths.get("/b.yaml"));

        EarlySettings properties = new EarlySettings(
                Map.of("verwerkingenlogging.config", "/c.yaml", "verwerkingenlogging.onInvalidConfig", "abort"),
                Map.of("VERWERKINGENLOGGING_CONFIG", "/b.yaml"));
        assertThat(properties.configurationFile("a.yaml")).isEqualTo(Paths.get("/c.yaml"));
        assertThat(properties.onInvalidConfig()).isEqualTo(OnInvalidConfig.ABORT);
    }

    @Test
    void anEarlySettingThatIsNoneIsReportedByTheReader() {
        Map<String, String> properties = Map.of("verwerkingenlogging.enabled", "misschien");

        assertThat(new EarlySettings(properties, Map.of()).enabled()).isTrue();
        assertThat(new Read(directory)
                        .property("verwerkingenlogging.enabled", "misschien")
                        .messages(Read.HEAD))
                .singleElement()
                .asString()
                .contains("enabled: \"misschien\" is not a boolean");
    }

    @Test
    void theNameOfTheFileIsNoUnknownProperty() {
        assertThat(new Read(directory)
                        .property("verwerkingenlogging.config", "x.yaml")
                        .variable("VERWERKINGENLOGGING_CONFIG", "y.yaml")
                        .good(Read.HEAD)
                        .warnings())
                .isEmpty();
    }
}
