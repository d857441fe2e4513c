package nl.verwerkingenlogging.agent.instrumentation;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The arrows between the packages of instrumentation, and what advice may call. */
@AnalyzeClasses(
        packages = "nl.verwerkingenlogging.agent.instrumentation",
        importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final DescribedPredicate<JavaClass> ADVICE =
            DescribedPredicate.describe("advice", type -> type.getSimpleName().endsWith("Advice"));

    @ArchTest
    static final ArchRule packagesHaveNoCycles = slices().matching("nl.verwerkingenlogging.agent.instrumentation.(*)..")
            .should()
            .beFreeOfCycles();

    @ArchTest
    static final ArchRule adviceReachesTheBridgeOnly = classes()
            .that(ADVICE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..",
                    "net.bytebuddy..",
                    "nl.verwerkingenlogging.agent.bootstrap",
                    "nl.verwerkingenlogging.agent.instrumentation.weaving")
            .because("it is inlined into application code, which sees nothing else of us");

    @ArchTest
    static final ArchRule adviceIsPublic = classes().that(ADVICE).should().bePublic();

    @ArchTest
    static final ArchRule nothingThatTheApplicationConfiguresFirst = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.logging..", "java.lang.management..", "javax.management..")
            .because("touching these before the application has chosen its own breaks it (FC-05)");
}
