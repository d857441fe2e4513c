package nl.verwerkingenlogging.agent.premain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which JVMs are left alone because they run a tool of the JDK (FC-25). */
class JvmToolsTest {

    private final Properties before = (Properties) System.getProperties().clone();

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    @Test
    void aToolOfTheModularJdkIsKnownByItsModule() {
        System.setProperty("jdk.module.main", "jdk.jcmd");

        assertThat(JvmTools.isTool()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"sun.tools.jps.Jps -l", "sun.security.tools.keytool.Main -list", "com.sun.tools.javac.Main"})
    void aToolOfJava8IsKnownByItsCommand(String command) {
        System.clearProperty("jdk.module.main");
        System.setProperty("sun.java.command", command);

        assertThat(JvmTools.isTool()).isTrue();
    }

    @Test
    void aSourceFileThatIsRunIsAnApplication() {
        System.setProperty("jdk.module.main", "jdk.compiler");
        System.setProperty("jdk.module.main.class", "com.sun.tools.javac.launcher.Main");

        assertThat(JvmTools.isTool()).isFalse();
    }

    @Test
    void anApplicationAndAJvmThatAnotherProgramEmbedsAreNoTools() {
        System.clearProperty("jdk.module.main");
        System.setProperty("sun.java.command", "nl.gemeente.Main");
        assertThat(JvmTools.isTool()).isFalse();

        System.clearProperty("sun.java.command");
        assertThat(JvmTools.isTool()).isFalse();
    }
}
