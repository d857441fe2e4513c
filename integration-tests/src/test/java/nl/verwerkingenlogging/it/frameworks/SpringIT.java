package nl.verwerkingenlogging.it.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Logged;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;

/** One application compiled against two generations of Spring; the newest also on the newest Java, all on all when {@code it.everything} is set. */
class SpringIT extends ProgramTests {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";
    private static final String THIRD = "5872525";
    private static final String FOURTH = "6235489";

    private static final String RULES = Rules.below("nl.gemeente.proef.spring")
            .rule("jpa.InwonerRepository#findByBsn", "jpa optional", "resultaat.bsn")
            .rule("jpa.InwonerRepository#findByNaamOrderById", "jpa list", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#findByNaamStartingWithOrderById", "jpa page", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#findByNaamEndingWithOrderById", "jpa slice", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#findByNaamIsOrderById", "jpa streamable", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#readByNaamOrderById", "jpa stream", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#saveAndFlush", "jpa proxy", "resultaat.bsn")
            .ruleOf(
                    "org.springframework.data.jpa.repository.JpaRepository+#saveAllAndFlush",
                    "jpa implementation",
                    "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#zoekMetQuery", "jpa query", "resultaat.bsn")
            .rule("jpa.InwonerRepository#findByNaamContainingOrderById", "jpa projection", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#findByNaamLikeOrderById", "jpa record", "resultaat[*].bsn")
            .rule("jpa.InwonerZoeker#zoekVrij", "jpa fragment", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#jansens", "jpa default method", "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#findById", "jpa findById", "resultaat.bsn")
            .ruleOf(
                    "org.springframework.data.repository.ListCrudRepository+#findAll()",
                    "jpa findAll",
                    "resultaat[*].bsn")
            .rule("jpa.InwonerRepository#save", "jpa save", "arg0.bsn")
            .rule("jpa.InwonerRepository#delete", "jpa delete", "arg0.bsn")
            .rule("jdbc.BurgerRepository#findByBsn", "jdbc optional", "resultaat.bsn")
            .rule("jdbc.BurgerRepository#metNaam", "jdbc query", "resultaat[*].bsn")
            .rule("jdbc.BurgerRepository#findById", "jdbc findById", "resultaat.bsn")
            .rule("jdbc.PersoonDao#zoekOpNaam", "jdbctemplate query", "resultaat[*].bsn")
            .rule("jdbc.JdbcPersoonDao#wijzigNaam", "jdbctemplate update", "arg0")
            .rule("mybatis.InwonerMapper#opBsn", "mybatis annotated", "resultaat.bsn")
            .rule("mybatis.InwonerMapper#opNaam", "mybatis xml", "resultaat[*].bsn")
            .rule("mybatis.InwonerMapper#eerste", "mybatis default method", "resultaat.bsn")
            .rule("mybatis.InwonerMapper#wijzig", "mybatis update", "arg0.bsn")
            .rule("dienst.Balie#registreer", "transaction", "resultaat.bsn")
            .rule("dienst.Balie#zoek", "cache", "resultaat.bsn")
            .rule("dienst.Balie#wankelAdres", "retry, logged before", "arg0")
            .rule("dienst.Balie#wankeleInwoner", "retry, logged after", "resultaat.bsn")
            .rule("dienst.Balie#leesAdres", "security, logged before", "arg0")
            .rule("dienst.Balie#leesInwoner", "security, logged after", "resultaat.bsn")
            .rule("dienst.Balie#alles", "everything", "resultaat.bsn")
            .rule("dienst.Archief#lees", "jdk proxy", "resultaat[*].bsn")
            .rule("dienst.Bronnen#lees", "configuration", "resultaat.bsn")
            .rule("dienst.Brievendienst#verstuur", "async", "arg0")
            .rule("web.InwonerController#toon", "controller", "arg0")
            .rule("web.InwonerController#antwoord", "controller answer", "resultaat.body.bsn")
            .rule("web.InwonerClient#haal", "http client, logged before", "arg0")
            .rule("web.InwonerClient#haalAntwoord", "http client, logged after", "resultaat.bsn")
            .yaml();

    SpringIT() {
        super(RULES);
    }

    static Stream<Program> programs() {
        return Stream.of("spring-boot3", "spring-boot4")
                .flatMap(app -> Jdk.tested().stream()
                        .filter(jdk -> jdk.equals(Jdk.current())
                                || app.equals("spring-boot4")
                                || Boolean.getBoolean("it.everything"))
                        .map(jdk -> Program.ofApp(app, jdk, "nl.gemeente.proef.spring.SpringApplicatie")));
    }

    @Test
    void springDataJpa() {
        // Once for `findByBsn` itself, for the entity with relations, and for each of those who call it.
        assertThat(logged().persons("jpa optional"))
                .containsExactly(List.of(ONE), List.of(THIRD), List.of(ONE), List.of(OTHER));
        assertThat(logged().persons("jpa query")).containsExactly(List.of(ONE), List.of(ONE), List.of(ONE));
        assertThat(logged().persons("jpa fragment")).containsExactly(List.of(OTHER, THIRD));
        assertThat(logged().persons("jpa default method")).containsExactly(List.of(OTHER, THIRD));
        assertThat(logged().persons("jpa annotation")).containsExactly(List.of(ONE));
    }

    @Test
    void containersOfSpringData() {
        assertThat(logged().persons("jpa list"))
                .containsExactly(List.of(OTHER, THIRD), List.of(OTHER, THIRD), List.of(FOURTH));
        assertThat(logged().persons("jpa page")).containsExactly(List.of(OTHER));
        assertThat(logged().persons("jpa slice")).containsExactly(List.of(OTHER));
        assertThat(logged().persons("jpa streamable")).containsExactly(List.of(OTHER, THIRD));
        assertThat(logged().persons("jpa stream")).containsExactly(List.of(OTHER, THIRD));
        assertThat(logged().persons("jpa projection")).containsExactly(List.of(ONE));
        assertThat(logged().persons("jpa record")).containsExactly(List.of(ONE));
    }

    @Test
    void methodsThatSpringDataInherits() {
        assertThat(logged().persons("jpa findById")).containsExactly(List.of(ONE), List.of(ONE));
        assertThat(logged().persons("jpa findAll")).containsExactly(List.of(ONE, OTHER, THIRD));
        assertThat(logged().persons("jpa save")).contains(List.of(FOURTH), List.of(THIRD), List.of(FOURTH));
        assertThat(logged().persons("jpa delete")).containsExactly(List.of(FOURTH));
    }

    @Test
    void springDataJdbcAndJdbcTemplate() {
        assertThat(logged().persons("jdbc optional")).containsExactly(List.of(ONE));
        assertThat(logged().persons("jdbc query")).containsExactly(List.of(OTHER, THIRD));
        assertThat(logged().persons("jdbc findById")).containsExactly(List.of(ONE));
        assertThat(logged().persons("jdbctemplate query")).containsExactly(List.of(OTHER, THIRD));
        assertThat(logged().persons("jdbctemplate update")).containsExactly(List.of(ONE));
    }

    @Test
    void mybatisMappersAsBeans() {
        assertThat(logged().persons("mybatis annotated")).containsExactly(List.of(ONE));
        assertThat(logged().persons("mybatis xml")).containsExactly(List.of(OTHER, THIRD), List.of(OTHER, THIRD));
        assertThat(logged().persons("mybatis default method")).containsExactly(List.of(OTHER));
        assertThat(logged().persons("mybatis update")).containsExactly(List.of(ONE));
    }

    @Test
    void aRefusalAfterTheMethodRollsItsTransactionBack() {
        assertThat(logged().persons("transaction")).containsExactly(List.of(FOURTH));
        assertThat(printed("geweigerd na transactie")).startsWith("VerwerkingNietGelogdException");
        assertThat(printed("geweigerd in de database")).startsWith("0");
    }

    @Test
    void aRefusalOfARepositoryRollsTheTransactionOfItsCallerBack() {
        assertThat(printed("geweigerd in een dienst")).startsWith("VerwerkingNietGelogdException");
        assertThat(printed("geweigerd in een dienst, over")).startsWith("0");
    }

    @Test
    void aRepositoryThatIsCalledAloneCommitsBeforeItsProxyLogs() {
        // A known limit: the transaction is inside the proxy, and the rule's type reaches no further than the proxy.
        assertThat(printed("geweigerd om de repository")).startsWith("VerwerkingNietGelogdException");
        assertThat(printed("geweigerd om de repository, over")).startsWith("1");
        assertThat(logged().persons("jpa proxy")).containsExactly(List.of(FOURTH));
    }

    @Test
    void aRuleOnTheTypeOfTheLibraryLogsInsideTheTransactionOfTheRepository() {
        assertThat(printed("geweigerd in de repository")).startsWith("VerwerkingNietGelogdException");
        assertThat(printed("geweigerd in de repository, over")).startsWith("0");
        assertThat(logged().persons("jpa implementation")).containsExactly(List.of(FOURTH));
    }

    @Test
    void aCacheHitIsAnAction() {
        assertThat(logged().persons("cache")).containsExactly(List.of(ONE), List.of(ONE));
    }

    @Test
    void attemptsOfOneCallAreOneAction() {
        assertThat(logged().persons("retry, logged before")).containsExactly(List.of(ONE));
        assertThat(logged().persons("retry, logged after")).containsExactly(List.of(ONE));
    }

    @Test
    void whatSecurityRefusesIsLoggedWhenTheRuleLogsBefore() {
        assertThat(logged().persons("security, logged before")).containsExactly(List.of(ONE), List.of(OTHER));
        assertThat(logged().persons("security, logged after")).containsExactly(List.of(OTHER));
    }

    @Test
    void allAdviceOnOneMethod() {
        assertThat(logged().persons("everything")).containsExactly(List.of(ONE), List.of(ONE));
    }

    @Test
    void proxiesThatTheApplicationAsksFor() {
        assertThat(logged().persons("jdk proxy")).containsExactly(List.of(ONE));
        // The bean of the configuration class, and the call.
        assertThat(logged().persons("configuration")).containsExactly(List.of(ONE), List.of(OTHER));
    }

    @Test
    void anAsynchronousMethodIsLoggedWhereItIsCalledAndWhereItRuns() {
        // A known limit: on another thread the same call is not recognised.
        assertThat(logged().persons("async")).containsExactly(List.of(ONE), List.of(ONE));
    }

    @Test
    void controllersAndClientInterfaces() {
        assertThat(logged().persons("controller")).containsExactly(List.of(ONE));
        assertThat(logged().persons("controller answer")).containsExactly(List.of(OTHER));
        assertThat(logged().persons("http client, logged before")).containsExactly(List.of(ONE));
        assertThat(logged().persons("http client, logged after")).containsExactly(List.of(OTHER));
    }

    @Test
    void theApplicationDoesWhatItDoesWithoutTheAgent() {
        // The statements of Hibernate are counted in each line: nothing late was loaded.
        assertThat(withoutRefusal(logged().jvm().stdout()))
                .isEqualTo(withoutRefusal(Logged.printedWithoutAgent(program())));
    }

    @Test
    void theAgentIsContent() {
        // A slow start is longer than the agent waits before it says what it has not met yet.
        logged().jvm()
                .log()
                .verifyNoTroubleBut(Pattern.compile("not logged: .*blank"), Pattern.compile("matched nothing so far"));
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    private static List<String> withoutRefusal(List<String> lines) {
        return lines.stream().filter(line -> !line.startsWith("geweigerd")).toList();
    }

    private String printed(String step) {
        return logged().jvm().stdout().stream()
                .filter(line -> line.startsWith(step + ": "))
                .findFirst()
                .orElseThrow()
                .substring(step.length() + 2);
    }
}
