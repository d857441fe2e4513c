package nl.verwerkingenlogging.agent.premain;

import java.io.File;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** Finds the jar that the agent runs from, and others of it. */
final class AgentJar {

    private static final String RESOURCE =
            AgentJar.class.getName().replace('.', '/').concat(".class");

    private AgentJar() {}

    /**
     * Finds the jar.
     *
     * @return the file, however its path is spelt (FC-27)
     * @throws IOException when the classes do not come from a jar on disk
     */
    static File find() throws IOException {
        ClassLoader loader = AgentJar.class.getClassLoader();
        URL url = loader == null ? ClassLoader.getSystemResource(RESOURCE) : loader.getResource(RESOURCE);
        if (url == null) {
            throw new IOException("the agent does not find its own jar");
        }
        return file(url);
    }

    /**
     * Finds every jar of the agent that the JVM was told to use so far.
     *
     * @return the files, in the order in which they came
     * @throws IOException when one of them is not on disk
     */
    static List<File> findAll() throws IOException {
        List<File> files = new ArrayList<File>();
        Enumeration<URL> urls = ClassLoader.getSystemResources(RESOURCE);
        while (urls.hasMoreElements()) {
            File file = file(urls.nextElement());
            if (!files.contains(file)) {
                files.add(file);
            }
        }
        return files;
    }

    /**
     * Names a jar to the operator.
     *
     * @param jar the file
     * @return its path, and its version when it says so
     */
    static String describe(File jar) {
        String version = null;
        try {
            JarFile opened = new JarFile(jar, false);
            try {
                Manifest manifest = opened.getManifest();
                version = manifest == null
                        ? null
                        : manifest.getMainAttributes().getValue(Attributes.Name.IMPLEMENTATION_VERSION);
            } finally {
                opened.close();
            }
        } catch (IOException unreadable) {
            // The path alone says enough.
            version = null;
        }
        return version == null
                ? jar.toString()
                : jar.toString().concat(" (").concat(version).concat(")");
    }

    private static File file(URL url) throws IOException {
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
