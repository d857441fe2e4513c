package nl.verwerkingenlogging.agent.instrumentation.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.description.modifier.Visibility;
import net.bytebuddy.dynamic.DynamicType;
import net.bytebuddy.implementation.StubMethod;
import nl.verwerkingenlogging.agent.instrumentation.matching.AnnotationRules;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeInfo;
import nl.verwerkingenlogging.agent.instrumentation.types.TypeReader;
import org.junit.jupiter.api.Test;

/** Which methods make a request a unit of work. */
class ServletRequestsTest {

    private static final String ADAPTER = "org.apache.catalina.connector.CoyoteAdapter";

    private final ServletRequests technology = new ServletRequests();

    @Test
    void aRequestBeginsWhereTomcatTakesItIn() {
        assertThat(technology.concerns(ADAPTER)).isTrue();
        assertThat(adviceFor(ADAPTER, "service", "org.apache.coyote.")).isEqualTo(RequestAdvice.class);
    }

    @Test
    void aRequestBeginsWhereGlassFishTakesItIn() {
        assertThat(adviceFor(ADAPTER, "service", "org.glassfish.grizzly.http.server."))
                .isEqualTo(RequestAdvice.class);
    }

    @Test
    void nothingElseOfThatShapeIsARequest() {
        assertThat(adviceFor(ADAPTER, "log", "org.apache.coyote.")).isNull();
        assertThat(technology.concerns("nl.gemeente.Adapter")).isFalse();
        assertThat(adviceFor("nl.gemeente.Adapter", "service", "org.apache.coyote."))
                .isNull();
    }

    private Class<?> adviceFor(String type, String method, String packageOfRequest) {
        ByteBuddy byteBuddy = new ByteBuddy();
        DynamicType request = byteBuddy
                .subclass(Object.class)
                .name(packageOfRequest + "Request")
                .make();
        DynamicType response = byteBuddy
                .subclass(Object.class)
                .name(packageOfRequest + "Response")
                .make();
        byte[] classFile = byteBuddy
                .subclass(Object.class)
                .name(type)
                .defineMethod(method, void.class, Visibility.PUBLIC)
                .withParameters(request.getTypeDescription(), response.getTypeDescription())
                .intercept(StubMethod.INSTANCE)
                .make()
                .getBytes();
        TypeInfo info = new TypeReader(AnnotationRules.OUR_PACKAGE).read(classFile);
        for (MethodInfo each : info.methods()) {
            if (each.name().equals(method)) {
                return technology.adviceFor(Set.of(), type, each);
            }
        }
        throw new IllegalStateException(method);
    }
}
