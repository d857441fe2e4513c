package nl.verwerkingenlogging.it.frameworks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.verwerkingenlogging.it.harness.Jdk;
import nl.verwerkingenlogging.it.harness.Logged;
import nl.verwerkingenlogging.it.harness.Program;
import nl.verwerkingenlogging.it.harness.ProgramTests;
import nl.verwerkingenlogging.it.harness.TestPersons;
import org.junit.jupiter.api.Test;

/** An application without a container, by configuration alone: what each library puts around a method, and JDBC as it was written in 2005. */
class LibrariesIT extends ProgramTests {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";
    private static final String THIRD = "5872525";
    private static final String FOURTH = "6235489";

    private static final Map<String, List<List<String>>> EXPECTED = new LinkedHashMap<>();

    private static final String RULES = Rules.below("nl.gemeente.proef.bibliotheken")
            .rule("mybatis.InwonerMapper#opBsn", twoActions("mybatis annotated", ONE, ONE), "resultaat.bsn")
            // The second time for the default method that calls it.
            .rule("mybatis.InwonerMapper#opNaam", twoActions("mybatis xml", ONE, ONE), "resultaat[*].bsn")
            .rule("mybatis.InwonerMapper#perNaam", action("mybatis map", ONE), "resultaat[*].bsn")
            .rule("mybatis.InwonerMapper#eerste", action("mybatis default method", ONE), "resultaat.bsn")
            .rule("mybatis.InwonerMapper#wijzig", action("mybatis update", ONE), "arg0.bsn")
            .rule("mybatis.InwonerMapper#allen", action("mybatis cursor", ONE, OTHER, THIRD), "resultaat[*].bsn")
            .rule("jpa.InwonerDao#zoek", action("jpa entity", ONE), "resultaat.bsn")
            .rule("jpa.InwonerDao#stroom", action("jpa stream", OTHER, THIRD), "resultaat[*].bsn")
            .rule("jpa.InwonerDao#rijen", action("jpa rows", OTHER, THIRD), "resultaat[*][1]")
            .rule("jpa.InwonerDao#kinderenVan", action("jpa argument", OTHER), "arg0.bsn")
            .rule("jpa.InwonerDao#bewaar", action("jpa merge", FOURTH), "resultaat.bsn")
            .lenientRule("jpa.InwonerDao#zonderOuder", "jpa association that is not loaded", "resultaat.ouder.bsn")
            .rule("jpa.InwonerDao#metOuder", action("jpa association", OTHER), "resultaat.ouder.bsn")
            .rule("jpa.InwonerDao#isGeladen", action("jpa key of a proxy", "3"), "arg0.id")
            .ruleOf("jakarta.persistence.EntityManager+#find(Class,Object)", action("jpa find", OTHER), "resultaat.bsn")
            .rule("klassiek.PersoonDAO#findByBsn", action("2005 value object", ONE), "resultaat.strBsn")
            .rule("klassiek.PersoonDAO#findByNaam", action("2005 vector", OTHER, THIRD), "resultaat[*].strBsn")
            .rule("klassiek.PersoonDAO#namen", action("2005 keys of a table", ONE), "resultaat[*key]")
            .rule("klassiek.PersoonDAO#personen", action("2005 values of a table", ONE), "resultaat[*].strBsn")
            .rule("klassiek.PersoonDAO#opsomming", action("2005 enumeration", OTHER, THIRD), "resultaat[*].strBsn")
            .rule("klassiek.PersoonDAO#reeks", action("2005 array", OTHER, THIRD), "resultaat[*].strBsn")
            .rule("klassiek.PersoonDAO#tabel", action("2005 vectors in a vector", OTHER, THIRD), "resultaat[*][1]")
            // One of the two rows is read.
            .rule("klassiek.PersoonDAO#rijen", action("2005 rows", OTHER), "resultaat.column(BSN)")
            .rule("klassiek.PersoonDAO#update", action("2005 update", ONE), "arg0.strBsn")
            .rule("klassiek.DBHelper#wijzigNaam", action("2005 static, logged before", ONE), "arg2")
            // Once for each of the two that look for somebody who is there.
            .rule(
                    "klassiek.DBHelper#leesPersoon",
                    twoActions("2005 static, logged after", ONE, OTHER),
                    "resultaat.strBsn")
            .rule("feign.InwonerApi#haal", twoActions("feign, logged after", ONE, OTHER), "resultaat.bsn")
            .rule("feign.InwonerApi#adres", action("feign, logged before", ONE), "arg0")
            .rule("feign.InwonerApi#haalZeker", action("feign default method", OTHER), "resultaat.bsn")
            .rule("cdi.Balie#zoek", action("cdi, logged after", ONE), "resultaat.bsn")
            .rule("cdi.Balie#adres", action("cdi, logged before", ONE), "arg0")
            .rule("cdi.Archief#lees", action("cdi decorator", ONE), "resultaat.bsn")
            .rule("guice.Loket#zoek", action("guice, logged after", ONE), "resultaat.bsn")
            .rule("guice.Loket#adres", action("guice, logged before", ONE), "arg0")
            .rule("bytebuddy.Bron#zoek", action("byte buddy, logged after", ONE), "resultaat.bsn")
            .rule("bytebuddy.Bron#adres", action("byte buddy, logged before", ONE), "arg0")
            .rule("bytebuddy.Bron+#nergens", action("byte buddy, answered by the subclass", ONE), "arg0")
            .rule("hulp.WankeleBron#zoek", action("resilience4j, logged after", ONE), "resultaat.bsn")
            // The retry stands around the method and not in it: each attempt is a call.
            .rule("hulp.WankeleBron#adres", twoActions("resilience4j, logged before", ONE, ONE), "arg0")
            .rule("hulp.PersoonLader#load", action("guava loader", ONE), "resultaat.bsn")
            .rule("hulp.Kaartenbak#geef", twoActions("guava cache", ONE, ONE), "resultaat.bsn")
            .yaml();

    LibrariesIT() {
        super(RULES);
    }

    static Stream<Program> programs() {
        return Jdk.tested().stream()
                .map(jdk -> Program.ofApp("libraries", jdk, "nl.gemeente.proef.bibliotheken.Bibliotheken"));
    }

    @Test
    void oneCallIsOneActionInEveryStyle() {
        assertThat(logged().persons()).containsExactlyInAnyOrderEntriesOf(EXPECTED);
    }

    @Test
    void whatIsNotLoadedIsAFailureThatSaysSo() {
        assertThat(logged().jvm().log().troubles())
                .filteredOn(line -> line.contains("not logged: "))
                .singleElement()
                .asString()
                .contains("resultaat.ouder.bsn", "not loaded");
    }

    @Test
    void theApplicationDoesWhatItDoesWithoutTheAgent() {
        // The statements of Hibernate are counted in each line: nothing late was loaded.
        assertThat(logged().jvm().stdout()).isEqualTo(Logged.printedWithoutAgent(program()));
    }

    @Test
    void theAgentIsContent() {
        // A slow start is longer than the agent waits before it says what it has not met yet.
        logged().jvm()
                .log()
                .verifyNoTroubleBut(Pattern.compile("not loaded"), Pattern.compile("matched nothing so far"));
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    /** Notes what has to be logged: one action, with these persons. */
    private static String action(String actieNaam, String... persons) {
        EXPECTED.put(actieNaam, List.of(List.of(persons)));
        return actieNaam;
    }

    /** Notes what has to be logged: two actions, with one person each. */
    private static String twoActions(String actieNaam, String first, String second) {
        EXPECTED.put(actieNaam, List.of(List.of(first), List.of(second)));
        return actieNaam;
    }
}
