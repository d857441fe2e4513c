package nl.verwerkingenlogging.agent.premain;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.security.CodeSource;
import java.security.ProtectionDomain;
import java.security.cert.Certificate;
import java.util.Collections;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/**
 * Loads the agent's own classes from {@code inst/**.classdata} of its jar, and lets nothing of the application through: of what is outside, it sees the JDK and
 * the bootstrap package only. So the application may carry any version of any library that the agent uses, and the other way round. Thread-safe.
 */
public final class AgentClassLoader extends ClassLoader {

    static {
        registerAsParallelCapable();
    }

    /** Where the agent's own classes stand in the jar. */
    private static final String INSIDE = "inst/";

    /**
     * What is asked of the platform: in a modular application its loader sees application classes too, so only these names are passed on. The last four are
     * for reflection's generated accessors, TLS and management.
     */
    private static final String[] PLATFORM = {
        "java.",
        "javax.net.",
        "javax.security.",
        "javax.crypto.",
        "javax.management.",
        "javax.naming.",
        "org.ietf.jgss.",
        "jdk.",
        "sun.",
        "com.sun."
    };

    private static final String[] BOOT = {
        "nl.verwerkingenlogging.agent.bootstrap.", "nl.verwerkingenlogging.annotations."
    };

    private final JarFile jar;
    private final ClassLoader platform;
    private final ProtectionDomain domain;
    private final URLStreamHandler handler;

    /**
     * Opens the agent's jar.
     *
     * @param file the jar
     * @throws IOException when it cannot be read
     */
    public AgentClassLoader(File file) throws IOException {
        super(null);
        // Not verified: the jar is not signed, and verification would load providers before the application could
        // choose its own.
        this.jar = new JarFile(file, false);
        this.platform = platformLoader();
        URL location = file.toURI().toURL();
        this.domain = new ProtectionDomain(new CodeSource(location, (Certificate[]) null), null, this, null);
        this.handler = new InsideHandler();
    }

    /** The platform loader of Java 9 and later, the extension loader before. */
    private static ClassLoader platformLoader() {
        ClassLoader loader = ClassLoader.getSystemClassLoader();
        ClassLoader parent = loader.getParent();
        while (parent != null) {
            loader = parent;
            parent = loader.getParent();
        }
        return loader;
    }

    /** {@inheritDoc} */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null) {
                if (startsWithOneOf(name, BOOT)) {
                    loaded = Class.forName(name, false, null);
                } else if (startsWithOneOf(name, PLATFORM)) {
                    loaded = platform.loadClass(name);
                } else {
                    loaded = findClass(name);
                }
            }
            if (resolve) {
                resolveClass(loaded);
            }
            return loaded;
        }
    }

    /** {@inheritDoc} */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes;
        try {
            bytes = read(name.replace('.', '/').concat(".class"));
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
        if (bytes == null) {
            throw new ClassNotFoundException(name);
        }
        int dot = name.lastIndexOf('.');
        String packageName = name.substring(0, dot);
        if (getPackage(packageName) == null) {
            try {
                definePackage(packageName, null, null, null, null, null, null, null);
            } catch (IllegalArgumentException definedMeanwhile) {
                if (getPackage(packageName) == null) {
                    throw definedMeanwhile;
                }
            }
        }
        return defineClass(name, bytes, 0, bytes.length, domain);
    }

    /** {@inheritDoc} */
    @Override
    public URL getResource(String name) {
        return findResource(name);
    }

    /** {@inheritDoc} */
    @Override
    public Enumeration<URL> getResources(String name) {
        return findResources(name);
    }

    /** {@inheritDoc} */
    @Override
    public InputStream getResourceAsStream(String name) {
        try {
            byte[] bytes = read(name);
            return bytes == null ? null : new ByteArrayInputStream(bytes);
        } catch (IOException unreadable) {
            return null;
        }
    }

    /** {@inheritDoc} */
    @Override
    protected URL findResource(String name) {
        if (entry(name) == null) {
            return null;
        }
        try {
            // A scheme of our own, because servers change how jar: URLs are cached for the whole JVM.
            return new URL("verwerkingenlogging", null, -1, "/".concat(name), handler);
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@inheritDoc} */
    @Override
    protected Enumeration<URL> findResources(String name) {
        URL resource = findResource(name);
        return resource == null
                ? Collections.<URL>emptyEnumeration()
                : Collections.enumeration(Collections.singletonList(resource));
    }

    private JarEntry entry(String name) {
        String inside = name.endsWith(".class") ? name.concat("data") : name;
        return jar.getJarEntry(INSIDE.concat(inside));
    }

    private byte[] read(String name) throws IOException {
        JarEntry entry = entry(name);
        if (entry == null) {
            return null;
        }
        InputStream in = jar.getInputStream(entry);
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) Math.max(entry.getSize(), 1024));
            byte[] buffer = new byte[8192];
            int count = in.read(buffer);
            while (count >= 0) {
                bytes.write(buffer, 0, count);
                count = in.read(buffer);
            }
            return bytes.toByteArray();
        } finally {
            in.close();
        }
    }

    private static boolean startsWithOneOf(String name, String[] prefixes) {
        for (String prefix : prefixes) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /** Opens resources of this loader by their URL. */
    private final class InsideHandler extends URLStreamHandler {

        @Override
        protected URLConnection openConnection(final URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {}

                @Override
                public InputStream getInputStream() throws IOException {
                    byte[] bytes = read(url.getPath().substring(1));
                    if (bytes == null) {
                        throw new IOException("no such resource in the agent");
                    }
                    return new ByteArrayInputStream(bytes);
                }
            };
        }
    }
}
