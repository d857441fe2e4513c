package nl.verwerkingenlogging.agent.instrumentation.servlet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/** Which methods an incoming servlet request passes. */
public final class RequestMethods {

    /** The types whose subtypes handle requests. */
    public static final List<String> TYPES = Collections.unmodifiableList(Arrays.asList(
            "javax.servlet.Servlet", "javax.servlet.Filter", "jakarta.servlet.Servlet", "jakarta.servlet.Filter"));

    private RequestMethods() {}

    /**
     * Whether a method handles requests.
     *
     * @param type one of {@link #TYPES} that the method's class is a subtype of
     * @param method the method
     * @return true when a request passes it
     */
    public static boolean matches(String type, MethodInfo method) {
        if (method.isAbstract() || method.isNative() || method.isStatic()) {
            return false;
        }
        String servlet = type.substring(0, type.lastIndexOf('.') + 1);
        List<String> requestAndResponse = Arrays.asList(servlet + "ServletRequest", servlet + "ServletResponse");
        if (type.endsWith(".Servlet")) {
            return "service".equals(method.name()) && requestAndResponse.equals(method.parameterTypes());
        }
        return "doFilter".equals(method.name())
                && method.parameterTypes().size() == 3
                && requestAndResponse.equals(method.parameterTypes().subList(0, 2));
    }
}
