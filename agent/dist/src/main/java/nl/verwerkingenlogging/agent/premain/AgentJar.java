package nl.verwerkingenlogging.agent.premain;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;

/** Finds the jar that the agent runs from. */
final class AgentJar {

    private AgentJar() {}

    /**
     * Finds the jar.
     *
     * @return the file, however its path is spelt (FC-27)
     * @throws IOException when the classes do not come from a jar on disk
     */
    static File find() throws IOException {
        String resource = AgentJar.class.getName().replace('.', '/').concat(".class");
        ClassLoader loader = AgentJar.class.getClassLoader();
        URL url = loader == null ? ClassLoader.getSystemResource(resource) : loader.getResource(resource);
        if (url == null) {
            throw new IOException("the agent does not find its own jar");
        }
        URLConnection connection = url.openConnection();
        if (!(connection instanceof JarURLConnection)) {
            throw new IOException("the agent does not run from a jar");
        }
        try {
            return new File(((JarURLConnection) connection).getJarFileURL().toURI());
        } catch (URISyntaxException | IllegalArgumentException malformed) {
            throw new IOException("the agent does not find its own jar", malformed);
        }
    }
}
