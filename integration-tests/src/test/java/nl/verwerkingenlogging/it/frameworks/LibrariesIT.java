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
            .rule(
                    "mybatis.InwonerMapper#opBsn",
                    actions("mybatis annotated", List.of(ONE), List.of(ONE)),
                    "resultaat.bsn")
            // The second time for the default method that calls it.
            .rule(
                    "mybatis.InwonerMapper#opNaam",
                    actions("mybatis xml", List.of(OTHER, THIRD), List.of(ONE)),
                    "resultaat[*].bsn")
            .rule("mybatis.InwonerMapper#perNaam", actions("mybatis map", List.of(ONE)), "resultaat[*].bsn")
            .rule("mybatis.InwonerMapper#eerste", actions("mybatis default method", List.of(ONE)), "resultaat.bsn")
            .rule("mybatis.InwonerMapper#wijzig", actions("mybatis update", List.of(ONE)), "arg0.bsn")
            .rule(
                    "mybatis.InwonerMapper#allen",
                    actions("mybatis cursor", List.of(ONE, OTHER, THIRD)),
                    "resultaat[*].bsn")
            .rule("jpa.InwonerDao#zoek", actions("jpa entity", List.of(ONE)), "resultaat.bsn")
            .rule("jpa.InwonerDao#stroom", actions("jpa stream", List.of(OTHER, THIRD)), "resultaat[*].bsn")
            .rule("jpa.InwonerDao#rijen", actions("jpa rows", List.of(OTHER, THIRD)), "resultaat[*][1]")
            .rule("jpa.InwonerDao#kinderenVan", actions("jpa argument", List.of(OTHER)), "arg0.bsn")
            .rule("jpa.InwonerDao#bewaar", actions("jpa merge", List.of(FOURTH)), "resultaat.bsn")
            .lenientRule("jpa.InwonerDao#zonderOuder", "jpa association that is not loaded", "resultaat.ouder.bsn")
            .rule("jpa.InwonerDao#metOuder", actions("jpa association", List.of(OTHER)), "resultaat.ouder.bsn")
            .rule("jpa.InwonerDao#isGeladen", actions("jpa key of a proxy", List.of("3")), "arg0.id")
            .ruleOf(
                    "jakarta.persistence.EntityManager+#find(Class,Object)",
                    actions("jpa find", List.of(OTHER)),
                    "resultaat.bsn")
            .rule("klassiek.PersoonDAO#findByBsn", actions("2005 value object", List.of(ONE)), "resultaat.strBsn")
            .rule(
                    "klassiek.PersoonDAO#findByNaam",
                    actions("2005 vector", List.of(OTHER, THIRD)),
                    "resultaat[*].strBsn")
            .rule("klassiek.PersoonDAO#namen", actions("2005 keys of a table", List.of(ONE)), "resultaat[*key]")
            .rule(
                    "klassiek.PersoonDAO#personen",
                    actions("2005 values of a table", List.of(ONE)),
                    "resultaat[*].strBsn")
            .rule(
                    "klassiek.PersoonDAO#opsomming",
                    actions("2005 enumeration", List.of(OTHER, THIRD)),
                    "resultaat[*].strBsn")
            .rule("klassiek.PersoonDAO#reeks", actions("2005 array", List.of(OTHER, THIRD)), "resultaat[*].strBsn")
            .rule(
                    "klassiek.PersoonDAO#tabel",
                    actions("2005 vectors in a vector", List.of(OTHER, THIRD)),
                    "resultaat[*][1]")
            // One of the two rows is read.
            .rule("klassiek.PersoonDAO#rijen", actions("2005 rows", List.of(OTHER)), "resultaat.column(BSN)")
            .rule("klassiek.PersoonDAO#update", actions("2005 update", List.of(ONE)), "arg0.strBsn")
            .rule("klassiek.DBHelper#wijzigNaam", actions("2005 static, logged before", List.of(ONE)), "arg2")
            // Once for each of the two that look for somebody who is there.
            .rule(
                    "klassiek.DBHelper#leesPersoon",
                    actions("2005 static, logged after", List.of(ONE), List.of(OTHER)),
                    "resultaat.strBsn")
            .rule(
                    "feign.InwonerApi#haal",
                    actions("feign, logged after", List.of(ONE), List.of(OTHER)),
                    "resultaat.bsn")
            .rule("feign.InwonerApi#adres", actions("feign, logged before", List.of(ONE)), "arg0")
            .rule("feign.InwonerApi#haalZeker", actions("feign default method", List.of(OTHER)), "resultaat.bsn")
            .rule("cdi.Balie#zoek", actions("cdi, logged after", List.of(ONE)), "resultaat.bsn")
            .rule("cdi.Balie#adres", actions("cdi, logged before", List.of(ONE)), "arg0")
            .rule("cdi.Archief#lees", actions("cdi decorator", List.of(ONE)), "resultaat.bsn")
            .rule("guice.Loket#zoek", actions("guice, logged after", List.of(ONE)), "resultaat.bsn")
            .rule("guice.Loket#adres", actions("guice, logged before", List.of(ONE)), "arg0")
            .rule("bytebuddy.Bron#zoek", actions("byte buddy, logged after", List.of(ONE)), "resultaat.bsn")
            .rule("bytebuddy.Bron#adres", actions("byte buddy, logged before", List.of(ONE)), "arg0")
            .rule("bytebuddy.Bron+#nergens", actions("byte buddy, answered by the subclass", List.of(ONE)), "arg0")
            .rule("hulp.WankeleBron#zoek", actions("resilience4j, logged after", List.of(ONE)), "resultaat.bsn")
            // The retry stands around the method and not in it: each attempt is a call.
            .rule("hulp.WankeleBron#adres", actions("resilience4j, logged before", List.of(ONE), List.of(ONE)), "arg0")
            .rule("hulp.PersoonLader#load", actions("guava loader", List.of(ONE)), "resultaat.bsn")
            .ruleOf(
                    "com.google.common.cache.LoadingCache+#get(Object)",
                    actions("guava cache", List.of(ONE), List.of(ONE)),
                    "resultaat.bsn")
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
        logged().jvm().log().verifyNoTroubleBut(Pattern.compile("not loaded"));
        logged().jvm().log().verifyMentionsNoneOf(TestPersons.BSNS);
    }

    /** Notes what has to be logged: the persons of each action. */
    @SafeVarargs
    private static String actions(String actieNaam, List<String>... expected) {
        EXPECTED.put(actieNaam, List.of(expected));
        return actieNaam;
    }
}
