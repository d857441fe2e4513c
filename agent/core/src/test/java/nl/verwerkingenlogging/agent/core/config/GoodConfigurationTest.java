package nl.verwerkingenlogging.agent.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.verwerkingenlogging.agent.core.rule.OnFailure;
import nl.verwerkingenlogging.agent.core.rule.PersoonSpec;
import nl.verwerkingenlogging.agent.core.rule.Rule;
import nl.verwerkingenlogging.agent.core.rule.RuleSet;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;
import nl.verwerkingenlogging.agent.core.rule.TextValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoodConfigurationTest {

    @TempDir
    private Path directory;

    @Test
    void dataThatIsDescribedOnceIsReadAndLetsRulesBeWithoutBetrokkenen() {
        RuleSet rules = new Read(directory).good(Read.HEAD + """
                        personen:
                          - { type: nl.x.Persoon+, soortObjectId: BSN, objectId: gegevens?.bsn, betrokkenheid: Betrokkene, soortenGegevens: [ Adres ] }
                        acties:
                          - { method: nl.x.Dao#zoek, verwerkingsactiviteit: brp, actieNaam: Zoeken }
                          - { method: nl.x.Dao#selecteer, verwerkingsactiviteit: brp, actieNaam: Selecteren, selectie: true }
                        """).rules();

        PersoonSpec persoon = rules.personen().get(0);
        assertThat(persoon).hasToString("personen[0] (verwerkingenlogging.yaml:6)");
        assertThat(persoon.type()).hasToString("nl.x.Persoon+");
        assertThat(persoon.betrokkene().soortObjectId().constant()).isEqualTo("BSN");
        assertThat(persoon.betrokkene().objectId()).hasToString("this.gegevens?.bsn");
        assertThat(persoon.betrokkene().betrokkenheid().constant()).isEqualTo("Betrokkene");
        assertThat(persoon.betrokkene().soortenGegevens()).hasSize(1);
        assertThat(rules.rules().get(0).betrokkenen()).isEmpty();
        assertThat(rules.rules().get(0).selectie()).isFalse();
        assertThat(rules.rules().get(1).selectie()).isTrue();
    }

    @Test
    void everythingThatARuleCanSayIsRead() throws IOException {
        Configuration configuration = new Read(directory).good(resource("complete.yaml"));

        RuleSet rules = configuration.rules();
        assertThat(rules.activiteiten()).containsOnlyKeys("brp-registratie", "onderzoek");
        assertThat(rules.activiteiten().get("onderzoek").bewaartermijn()).isEqualTo("P150Y");
        assertThat(rules.activiteiten().get("onderzoek").vertrouwelijkheid()).isEqualTo("vertrouwelijk");
        assertThat(rules.activiteiten().get("onderzoek").url()).isEqualTo("https://var.example.nl/activiteiten/7");
        assertThat(rules.defaults().text(TextAttribute.SYSTEEM).constant()).isEqualTo("Burgerzaken 4.2");

        Rule rule = rules.rules().get(0);
        assertThat(rule.name()).isEqualTo("acties[0]");
        assertThat(rule.place()).isEqualTo("verwerkingenlogging.yaml:29");
        assertThat(rule.method()).hasToString("nl.gemeente.burgerzaken.legacy.PersoonDao#zoekOpBsn(String)");
        assertThat(rule.except()).extracting(Object::toString).containsExactly("**.Test*#*", "nl.x.Y#z()");
        assertThat(rule.attributes().verwerkingId()).hasToString("arg1?.zaak.uuid");
        assertThat(rule.attributes().gebruiker().path()).hasToString("this.gebruiker.nummer");
        assertThat(rule.attributes().gebruiker().meaningless()).isTrue();
        assertThat(rule.attributes().afnemerId()).hasToString("arg2");
        assertThat(rule.attributes().text(TextAttribute.SOORT_AFNEMER_ID).constant())
                .isEqualTo("OIN");
        assertThat(rule.attributes().text(TextAttribute.UITVOERDER).constant()).isEqualTo("00000099000000002000");
        assertThat(rule.attributes().onFailure()).isEqualTo(OnFailure.LENIENT);

        TextValue activiteit = rule.attributes().text(TextAttribute.VERWERKINGSACTIVITEIT);
        assertThat(activiteit.isChoice()).isTrue();
        assertThat(activiteit.from()).hasToString("arg1.soort");
        assertThat(activiteit.map()).containsEntry("N", "brp-registratie").containsEntry("1", "onderzoek");
        assertThat(activiteit.otherwise()).isEqualTo("brp-registratie");

        assertThat(rule.betrokkenen()).hasSize(2);
        assertThat(rule.betrokkenen().get(0).soortObjectId().constant()).isEqualTo("BSN");
        assertThat(rule.betrokkenen().get(0).objectId()).hasToString("resultaat[*].bsn");
        assertThat(rule.betrokkenen().get(0).betrokkenheid().map()).containsEntry("true", "Aanvrager");
        assertThat(rule.betrokkenen().get(0).soortenGegevens())
                .extracting(TextValue::constant)
                .containsExactly("Adres", null);
        assertThat(rule.betrokkenen().get(1).soortenGegevens())
                .extracting(TextValue::constant)
                .containsExactly("Naam");
        assertThat(rules.rules().get(1).enabled()).isFalse();
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void settingsHaveTheirTypesAndPathsAreRelativeToTheFile() throws IOException {
        Settings settings = new Read(directory).good(resource("complete.yaml")).settings();

        assertThat(settings.get(Keys.APPLICATIE)).isEqualTo("burgerzaken");
        assertThat(settings.get(Keys.REGISTER_URL)).isEqualTo(URI.create("https://Register.example.nl/api/v1/"));
        assertThat(settings.get(Keys.REGISTER_ID)).isEqualTo("register.example.nl/api/v1");
        assertThat(settings.get(Keys.REGISTER_AUTH_TYPE)).isEqualTo(AuthType.BEARER);
        assertThat(settings.get(Keys.REGISTER_AUTH_TOKEN_FILE)).isEqualTo(directory.resolve("token"));
        assertThat(settings.get(Keys.REGISTER_AUTH_TOKEN)).isNull();
        assertThat(settings.get(Keys.ORGANISATIE_OIN)).isEqualTo("00000099000000001000");
        assertThat(settings.get(Keys.JOURNAL_DIRECTORY)).isEqualTo(directory.resolve("journal"));
        assertThat(settings.get(Keys.JOURNAL_MAX_SIZE)).isEqualTo(64L * 1024 * 1024);
        assertThat(settings.get(Keys.JOURNAL_MAX_WAIT)).isEqualTo(Duration.ofMillis(1500));
        assertThat(settings.get(Keys.CAPTURE_EMPTY_RESULT)).isEqualTo(EmptyResult.LOG);
        assertThat(settings.get(Keys.CAPTURE_MAX_OBJECTS)).isEqualTo(500);
        assertThat(settings.get(Keys.CAPTURE_PAD_BSN)).isFalse();
        assertThat(settings.get(Keys.LOG_LEVEL)).isEqualTo(LogLevel.DEBUG);
        assertThat(settings.get(Keys.LOG_FILE)).isAbsolute();
        assertThat(settings.get(Keys.ON_INVALID_CONFIG)).isEqualTo(OnInvalidConfig.ABORT);
        assertThat(settings.get(Keys.CONFIG)).isEqualTo(directory.resolve("verwerkingenlogging.yaml"));
    }

    @Test
    void whatNobodySetsHasItsDefault() {
        Configuration configuration = new Read(directory).good(Read.HEAD);

        Settings settings = configuration.settings();
        assertThat(settings.get(Keys.APPLICATIE)).isEqualTo("-");
        assertThat(settings.get(Keys.ENABLED)).isTrue();
        assertThat(settings.get(Keys.ON_INVALID_CONFIG)).isEqualTo(OnInvalidConfig.DISABLE);
        assertThat(settings.get(Keys.REGISTER_AUTH_TYPE)).isEqualTo(AuthType.NONE);
        assertThat(settings.get(Keys.REGISTER_DIALECT)).isEqualTo(RegisterDialect.STANDARD);
        assertThat(settings.get(Keys.JOURNAL_MAX_SIZE)).isEqualTo(1L << 30);
        assertThat(settings.get(Keys.JOURNAL_MAX_DEAD_LETTERS)).isEqualTo(256L << 20);
        assertThat(settings.get(Keys.JOURNAL_DURABILITY)).isEqualTo(Durability.PROCESS);
        assertThat(settings.get(Keys.JOURNAL_ALLOW_NETWORK_FILE_SYSTEM)).isFalse();
        assertThat(settings.get(Keys.SHUTDOWN_TIMEOUT)).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.get(Keys.CAPTURE_UITVOERDER_ALWAYS)).isFalse();
        assertThat(configuration.rules().rules()).isEmpty();
    }

    @Test
    void theStartUpLinesShowWhatIsNotTheDefaultWithItsSourceAndNoSecret() {
        Configuration configuration = new Read(directory)
                .property("verwerkingenlogging.journal.maxSize", "8MiB")
                .variable("VERWERKINGENLOGGING_REGISTER_AUTH_TOKEN", "geheim-token")
                .good(Read.HEAD.replace("api/v1 }", "api/v1, auth: { type: bearer } }") + "enabled: true\n");

        assertThat(configuration.startupLines())
                .contains(
                        "register.url = https://register.example.nl/api/v1 (verwerkingenlogging.yaml:1)",
                        "register.auth.token = *** (environment variable VERWERKINGENLOGGING_REGISTER_AUTH_TOKEN)",
                        "journal.maxSize = 8MiB (system property verwerkingenlogging.journal.maxSize)",
                        "journal.directory = " + directory.resolve("journal") + " (verwerkingenlogging.yaml:3)")
                .noneMatch(line -> line.startsWith("enabled"))
                .noneMatch(line -> line.contains("geheim"));
    }

    @Test
    void theExampleOfTheDesignIsAccepted() {
        String yaml = """
                applicatie: burgerzaken                    # who owns the journal; default "-"
                register:
                  url: https://register.example.nl/api/v1
                organisatie:
                  oin: "00000099000000001000"
                defaults:
                  systeem: "Burgerzaken 4.2"
                  gegevensbron: "Burgerzaken database"
                  vertrouwelijkheid: normaal
                  onFailure: strict                        # strict | lenient
                verwerkingsactiviteiten:
                  brp-registratie:
                    verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf
                    bewaartermijn: P150Y
                acties:
                  - method: "nl.gemeente.burgerzaken.legacy.PersoonDao#zoekOpBsn(String)"
                    verwerkingsactiviteit: brp-registratie
                    actieNaam: Ophalen persoonsgegevens
                    betrokkenen:
                      - { soortObjectId: BSN, objectId: arg0, betrokkenheid: Aanvrager }
                  - method: "org.springframework.data.repository.Repository+#zoek*"
                    verwerkingsactiviteit: brp-registratie
                    actieNaam: Zoeken personen
                    betrokkenen:
                      - { soortObjectId: BSN, objectId: "resultaat[*].bsn", betrokkenheid: Getoond in zoekresultaat }
                journal:
                  directory: /var/lib/verwerkingenlogging
                  maxSize: 1GiB
                  durability: process
                """;
        Configuration configuration = new Read(directory).good(yaml);

        assertThat(configuration.rules().rules()).hasSize(2);
        assertThat(configuration.warnings()).isEmpty();
        assertThat(configuration.startupLines())
                .contains("defaults.systeem = Burgerzaken 4.2 (verwerkingenlogging.yaml:7)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tomcat", "keycloak", "wildfly", "liberty", "payara-jetty"})
    void rulesForRealServersAreAccepted(String server) throws IOException {
        String head = """
                register: { url: http://127.0.0.1:18080/api/v1, auth: { type: none } }
                organisatie: { oin: "00000099000000001000" }
                defaults: { systeem: "Proefopstelling", gegevensbron: "Gebruikersregister", vertrouwelijkheid: normaal }
                verwerkingsactiviteiten:
                  gebruikersbeheer: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf, bewaartermijn: P1Y }
                journal: { directory: journal, maxSize: 64MiB }
                """;
        Configuration configuration = new Read(directory).good(head + resource("servers/" + server + ".yaml"));

        assertThat(configuration.rules().rules()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void aRuleOnAConstructorIsAcceptedWithAWarningThatItLogsAfterwards() throws IOException {
        Configuration configuration = new Read(directory).good("""
                register: { url: https://register.gemeente.nl/api/v1 }
                organisatie: { oin: "00000099000000001000" }
                journal: { directory: journal }
                verwerkingsactiviteiten:
                  brp: { verwerkingsactiviteitId: 5f0bef4c-f66f-4311-84a5-19e8bf359eaf }
                acties:
                  - method: "nl.x.Dossier#<init>(String)"
                    verwerkingsactiviteit: brp
                    actieNaam: Openen
                    betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]
                """);

        assertThat(configuration.warnings())
                .singleElement()
                .asString()
                .contains("method", "can only be logged afterwards");
    }

    @Test
    void aRuleThatCannotSayWhyOrWhatIsAcceptedWithAWarning() {
        String rule = """
                acties:
                  - method: "nl.x.Dao#zoek"
                    betrokkenen: [ { soortObjectId: BSN, objectId: arg0 } ]
                """;
        List<Problem> warnings = new Read(directory).good(Read.HEAD + rule).warnings();

        assertThat(warnings)
                .extracting(Problem::key)
                .containsExactly("acties[0].verwerkingsactiviteit", "acties[0].actieNaam");
        assertThat(warnings.get(0).toString())
                .startsWith("verwerkingenlogging.yaml:6: ")
                .contains("C1753");
        String defaults = "defaults: { verwerkingsactiviteit: brp, actieNaam: Zoeken personen }\n";
        assertThat(new Read(directory).good(Read.HEAD + defaults + rule).warnings())
                .isEmpty();
    }

    @Test
    void namesThatAreNearlyTheSameAreReported() {
        String rules = """
                acties:
                  - method: "nl.x.Dao#a"
                    verwerkingsactiviteit: brp
                    actieNaam: Zoeken personen
                    betrokkenen: [ { soortObjectId: BSN, objectId: arg0, betrokkenheid: Getuige 1 } ]
                  - method: "nl.x.Dao#b"
                    verwerkingsactiviteit: brp
                    actieNaam: zoeken  personen
                    betrokkenen: [ { soortObjectId: BSN, objectId: arg0, betrokkenheid: Getuige 2 } ]
                  - method: "nl.x.Dao#c"
                    verwerkingsactiviteit: brp
                    actieNaam: Zoekenpersonenn
                    betrokkenen: [ { soortObjectId: BSN, objectId: arg0, betrokkenheid: Getuige 1 } ]
                """;
        assertThat(new Read(directory).good(Read.HEAD + rules).warnings())
                .extracting(Problem::toString)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("verwerkingenlogging.yaml:12: acties[1].actieNaam: \"zoeken  personen\"")
                                .contains("\"Zoeken personen\" at verwerkingenlogging.yaml:8"),
                        second -> assertThat(second).startsWith("verwerkingenlogging.yaml:16: acties[2].actieNaam"));
    }

    @Test
    void anOverlongDescriptionIsCutWithAWarningAndNeverThroughACharacter() {
        String name = "é".repeat(241) + "😀😀";
        Configuration configuration =
                new Read(directory).good(Read.HEAD + Read.RULE.formatted("handelingNaam: \"" + name + "\""));

        assertThat(configuration
                        .rules()
                        .rules()
                        .get(0)
                        .attributes()
                        .text(TextAttribute.HANDELING_NAAM)
                        .constant())
                .isEqualTo("é".repeat(241) + "😀");
        assertThat(configuration.warnings())
                .singleElement()
                .satisfies(warning -> assertThat(warning.key()).isEqualTo("acties[0].handelingNaam"));
    }

    @Test
    void aBareNumberOfYearsBecomesADuration() {
        Configuration configuration = new Read(directory).good(Read.HEAD + Read.RULE.formatted("bewaartermijn: 150"));

        assertThat(configuration
                        .rules()
                        .rules()
                        .get(0)
                        .attributes()
                        .text(TextAttribute.BEWAARTERMIJN)
                        .constant())
                .isEqualTo("P150Y");
    }

    static String resource(String name) throws IOException {
        try (InputStream in = GoodConfigurationTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
