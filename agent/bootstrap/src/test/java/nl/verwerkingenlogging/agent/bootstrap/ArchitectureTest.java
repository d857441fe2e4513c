package nl.verwerkingenlogging.agent.bootstrap;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;

/** What the boot loader loads must run in any application on any JVM from 8 on. */
@AnalyzeClasses(packages = "nl.verwerkingenlogging", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final int INVOKE_DYNAMIC = 18;

    @ArchTest
    static final ArchRule touchesJavaOnly = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java.lang..", "nl.verwerkingenlogging.agent.bootstrap", "nl.verwerkingenlogging.annotations");

    @ArchTest
    static void holdsNoInvokeDynamic(JavaClasses classes) {
        assertThat(classes).isNotEmpty().allSatisfy(each -> {
            String file = '/' + each.getName().replace('.', '/') + ".class";
            try (InputStream in = ArchitectureTest.class.getResourceAsStream(file)) {
                assertThat(hasInvokeDynamic(new DataInputStream(in)))
                        .as(each.getName())
                        .isFalse();
            }
        });
    }

    /** Reads the tags of the constant pool (JVMS 4.4). */
    private static boolean hasInvokeDynamic(DataInputStream in) throws IOException {
        in.skipBytes(8);
        int count = in.readUnsignedShort();
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case INVOKE_DYNAMIC -> {
                    return true;
                }
                case 1 -> in.readUTF();
                case 5, 6 -> {
                    in.skipBytes(8);
                    i++;
                }
                case 7, 8, 16 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                default -> in.skipBytes(4);
            }
        }
        return false;
    }
}
