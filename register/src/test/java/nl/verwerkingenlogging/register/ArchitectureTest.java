package nl.verwerkingenlogging.register;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;
import com.tngtech.archunit.library.GeneralCodingRules;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

/** Which package may know which. */
@AnalyzeClasses(packagesOf = RegisterApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "nl.verwerkingenlogging.register";

    @ArchTest
    static final ArchRule ARROWS_GO_ONE_WAY = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("api")
            .definedBy(ROOT + ".api")
            .layer("page")
            .definedBy(ROOT + ".page")
            .layer("security")
            .definedBy(ROOT + ".security")
            .layer("validation")
            .definedBy(ROOT + ".validation")
            .layer("storage")
            .definedBy(ROOT + ".storage")
            .layer("domain")
            .definedBy(ROOT + ".domain")
            .whereLayer("api")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("page")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("security")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("validation")
            .mayOnlyBeAccessedByLayers("api")
            .whereLayer("storage")
            .mayOnlyBeAccessedByLayers("api", "page");

    @ArchTest
    static final ArchRule NO_CYCLES = SlicesRuleDefinition.slices()
            .matching("nl.verwerkingenlogging.(**)")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule DOMAIN_KNOWS_ONLY_JAVA = noClasses()
            .that()
            .resideInAPackage(ROOT + ".domain")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages("java..", ROOT + ".domain");

    /** The console announcement writes to the console; everything else has a logger. */
    @ArchTest
    static final ArchRule NOTHING_ELSE_WRITES_TO_THE_CONSOLE = noClasses()
            .that()
            .doNotHaveSimpleName("ReadyAnnouncement")
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS);
}
