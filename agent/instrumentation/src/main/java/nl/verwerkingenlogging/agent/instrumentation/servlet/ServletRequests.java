package nl.verwerkingenlogging.agent.instrumentation.servlet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import nl.verwerkingenlogging.agent.instrumentation.matching.Technology;
import nl.verwerkingenlogging.agent.instrumentation.types.MethodInfo;

/**
 * The methods that an incoming servlet request passes, of {@code javax.servlet} as of {@code jakarta.servlet}, and where Tomcat and GlassFish take a request in: they
 * check who the user is before any filter runs, and that is the same unit of work.
 */
public final class ServletRequests implements Technology {

    private static final String SERVLET = ".servlet.Servlet";
    private static final String CATALINA = "org.apache.catalina.connector.CoyoteAdapter";
    private static final List<String> SUPERTYPES = Collections.unmodifiableList(Arrays.asList(
            "javax.servlet.Servlet", "javax.servlet.Filter", "jakarta.servlet.Servlet", "jakarta.servlet.Filter"));

    private static final List<String> HINTS = Collections.unmodifiableList(Arrays.asList(
            "(Ljavax/servlet/ServletRequest;Ljavax/servlet/ServletResponse;)V",
            "(Ljavax/servlet/ServletRequest;Ljavax/servlet/ServletResponse;Ljavax/servlet/FilterChain;)V",
            "(Ljakarta/servlet/ServletRequest;Ljakarta/servlet/ServletResponse;)V",
            "(Ljakarta/servlet/ServletRequest;Ljakarta/servlet/ServletResponse;Ljakarta/servlet/FilterChain;)V"));

    /** Makes the technology. */
    public ServletRequests() {}

    /** {@inheritDoc} */
    @Override
    public List<String> supertypes() {
        return SUPERTYPES;
    }

    /** {@inheritDoc} */
    @Override
    public List<String> hints() {
        return HINTS;
    }

    /** {@inheritDoc} */
    @Override
    public boolean concerns(String name) {
        return CATALINA.equals(name);
    }

    /** {@inheritDoc} */
    @Override
    public Class<?> adviceFor(Set<String> above, String type, MethodInfo method) {
        if (CATALINA.equals(type) && takesRequestIn(method)) {
            return RequestAdvice.class;
        }
        for (String each : SUPERTYPES) {
            if (above.contains(each) && !method.isStatic() && handlesRequests(each, method)) {
                return RequestAdvice.class;
            }
        }
        return null;
    }

    /** The requests are those of Coyote or of Grizzly. */
    private static boolean takesRequestIn(MethodInfo method) {
        return "service".equals(method.name())
                && !method.isStatic()
                && method.parameterTypes().size() == 2
                && method.parameterTypes().get(0).endsWith(".Request")
                && method.parameterTypes().get(1).endsWith(".Response");
    }

    private static boolean handlesRequests(String supertype, MethodInfo method) {
        String servletPackage = supertype.substring(0, supertype.lastIndexOf('.') + 1);
        List<String> requestAndResponse =
                Arrays.asList(servletPackage + "ServletRequest", servletPackage + "ServletResponse");
        if (supertype.endsWith(SERVLET)) {
            return "service".equals(method.name()) && requestAndResponse.equals(method.parameterTypes());
        }
        return "doFilter".equals(method.name())
                && method.parameterTypes().size() == 3
                && requestAndResponse.equals(method.parameterTypes().subList(0, 2));
    }
}
