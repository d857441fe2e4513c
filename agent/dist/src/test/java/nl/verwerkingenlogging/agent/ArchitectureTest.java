package nl.verwerkingenlogging.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What the application can see of the distribution depends on nothing that it cannot see. */
@AnalyzeClasses(packages = "nl.verwerkingenlogging.agent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule premainIsSmall = classes()
            .that()
            .resideInAPackage("nl.verwerkingenlogging.agent.premain")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "java.io..",
                    "java.net..",
                    "java.security..",
                    "java.util",
                    "java.util.jar",
                    "nl.verwerkingenlogging.agent.premain",
                    "nl.verwerkingenlogging.agent.bootstrap");

    @ArchTest
    static final ArchRule nothingBelowKnowsTheDistribution = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "nl.verwerkingenlogging.agent.premain..",
                    "nl.verwerkingenlogging.agent.startup..",
                    "nl.verwerkingenlogging.agent.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "nl.verwerkingenlogging.agent.premain..",
                    "nl.verwerkingenlogging.agent.startup..",
                    "nl.verwerkingenlogging.agent.cli..");

    @ArchTest
    static final ArchRule startupDoesNotKnowTheCommandLine = noClasses()
            .that()
            .resideInAPackage("nl.verwerkingenlogging.agent.startup..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("nl.verwerkingenlogging.agent.cli..");
}
