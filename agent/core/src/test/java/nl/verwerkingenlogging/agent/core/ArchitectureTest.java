package nl.verwerkingenlogging.agent.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of core, and what none of them may touch. */
@AnalyzeClasses(packages = "nl.verwerkingenlogging.agent.core", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "nl.verwerkingenlogging.agent.core.";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(CORE + "(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule rulesKnowNothingElse = noClasses()
            .that()
            .resideInAPackage(CORE + "rule")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    CORE + "capture..",
                    CORE + "config..",
                    CORE + "encode..",
                    CORE + "engine..",
                    CORE + "forward..",
                    CORE + "journal..");

    @ArchTest
    static final ArchRule theJournalKnowsNothingOfWhatItHolds = noClasses()
            .that()
            .resideInAPackage(CORE + "journal")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    CORE + "capture..",
                    CORE + "config..",
                    CORE + "encode..",
                    CORE + "engine..",
                    CORE + "forward..",
                    CORE + "rule..");

    @ArchTest
    static final ArchRule theForwarderKnowsTheJournalOnly = noClasses()
            .that()
            .resideInAPackage(CORE + "forward")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    CORE + "capture..", CORE + "config..", CORE + "encode..", CORE + "engine..", CORE + "rule..");

    @ArchTest
    static final ArchRule noBytecodeHere = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "net.bytebuddy..", "java.lang.instrument..", "nl.verwerkingenlogging.agent.instrumentation..");

    @ArchTest
    static final ArchRule nothingThatTheApplicationConfiguresFirst = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.lang.management..", "javax.management..")
            .because("touching these before the application has chosen its own breaks it (FC-05)");
}
