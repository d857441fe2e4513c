package nl.verwerkingenlogging.agent.instrumentation.types;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds the description of a type that a class loader can see, without loading it: what was seen when it passed the transformer, or its class file as a
 * resource. Softly held per loader, which itself is only weakly held. Calls the loader's resource look-up, which is application code, with no lock of ours
 * held (FC-07). Thread-safe.
 */
public final class TypeDirectory {

    /** The classes below this are described by the boot loader for everybody. */
    private static final String JAVA = "java.";

    private final TypeReader reader;
    private final PerLoader<Map<String, SoftReference<TypeInfo>>> known = new PerLoader<>(ConcurrentHashMap::new);
    private volatile boolean asked;

    /**
     * Makes an empty directory.
     *
     * @param reader reads the class files
     */
    public TypeDirectory(TypeReader reader) {
        this.reader = reader;
    }

    /**
     * Describes a type whose class file is at hand, and remembers it.
     *
     * @param loader the loader that defines it, null for the boot loader
     * @param classFile the bytes as handed in, which another agent may have changed (FC-09)
     * @return the description
     */
    public TypeInfo describe(ClassLoader loader, byte[] classFile) {
        asked = true;
        TypeInfo type = reader.read(classFile);
        known.get(loader).put(type.name(), new SoftReference<>(type));
        return type;
    }

    /**
     * Finds a type.
     *
     * @param loader the loader that has to see it, null for the boot loader
     * @param name its binary name
     * @return its description, or null when the loader shows no class file of it
     */
    public TypeInfo find(ClassLoader loader, String name) {
        asked = true;
        ClassLoader from = name.startsWith(JAVA) ? null : loader;
        Map<String, SoftReference<TypeInfo>> ofLoader = known.get(from);
        SoftReference<TypeInfo> reference = ofLoader.get(name);
        TypeInfo type = reference == null ? null : reference.get();
        if (type == null) {
            byte[] classFile = classFile(from, name);
            if (classFile == null) {
                return seenByParent(from, name);
            }
            type = reader.read(classFile);
            ofLoader.put(name, new SoftReference<>(type));
        }
        return type;
    }

    /** A generated class has no class file, but passed the transformer when a loader above defined it. */
    private TypeInfo seenByParent(ClassLoader loader, String name) {
        ClassLoader parent = loader == null ? null : loader.getParent();
        while (parent != null) {
            SoftReference<TypeInfo> reference = known.get(parent).get(name);
            TypeInfo type = reference == null ? null : reference.get();
            if (type != null) {
                return type;
            }
            parent = parent.getParent();
        }
        return null;
    }

    /**
     * Forgets everything when nothing was asked since this was last called: classes that are loaded now and then have their types read again (FC-11).
     *
     * @return whether everything was forgotten
     */
    public boolean forgetWhenIdle() {
        boolean idle = !asked;
        if (idle) {
            known.clear();
        }
        asked = false;
        return idle;
    }

    /**
     * Whether a loader shows a class file of a type.
     *
     * @param loader the loader, null for the boot loader
     * @param name the type's binary name
     * @return true when it does
     */
    public boolean canSee(ClassLoader loader, String name) {
        SoftReference<TypeInfo> reference = known.get(loader).get(name);
        if (reference != null && reference.get() != null) {
            return true;
        }
        return hasClassFile(loader, name);
    }

    /**
     * Whether a loader shows a class file of a type, whatever is known of the type.
     *
     * @param loader the loader, null for the boot loader
     * @param name the type's binary name
     * @return false for a class that exists in memory only
     */
    public boolean hasClassFile(ClassLoader loader, String name) {
        try {
            return url(loader, name) != null;
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    /**
     * Walks up from a type: all its supertypes, nearest first, each once, the type itself left out. A supertype without class file ends its branch and is named
     * in {@code missing}.
     *
     * @param loader the loader that has to see them
     * @param type where to start
     * @param prune supertypes whose name starts with one of these are left out together with what is above them
     * @param missing receives the names of supertypes that could not be read
     * @return the descriptions
     */
    public Set<TypeInfo> supertypes(
            ClassLoader loader, TypeInfo type, Collection<String> prune, Collection<String> missing) {
        Set<TypeInfo> found = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(type.supertypes());
        while (!open.isEmpty()) {
            String name = open.poll();
            if (!seen.add(name) || isPruned(name, prune)) {
                continue;
            }
            TypeInfo supertype = find(loader, name);
            if (supertype == null) {
                missing.add(name);
            } else {
                found.add(supertype);
                open.addAll(supertype.supertypes());
            }
        }
        return found;
    }

    private static boolean isPruned(String name, Collection<String> prune) {
        for (String prefix : prune) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Reads the class file that a loader shows of a type. Not through the JVM-wide cache of opened jars, which would keep a jar open that the application wants to
     * replace, and show it the old one.
     *
     * @param loader the loader, null for the boot loader
     * @param name the type's binary name
     * @return its bytes, or null when there is none or it cannot be read
     */
    public byte[] classFile(ClassLoader loader, String name) {
        try {
            // A loader may show classes of the JDK and not their files, as the agent's own does.
            URL url = url(name.startsWith(JAVA) ? null : loader, name);
            if (url == null) {
                return null;
            }
            URLConnection connection = url.openConnection();
            connection.setUseCaches(false);
            try (InputStream in = connection.getInputStream()) {
                return readAll(in);
            }
        } catch (IOException | RuntimeException unreadable) {
            // The same as absent to the caller, who names the type as missing; a loader may also throw what it likes.
            return null;
        }
    }

    private static URL url(ClassLoader loader, String name) {
        String resource = resource(name);
        return loader == null ? ClassLoader.getSystemResource(resource) : loader.getResource(resource);
    }

    private static String resource(String name) {
        return name.replace('.', '/') + ".class";
    }

    private static byte[] readAll(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(8192);
        byte[] buffer = new byte[8192];
        int read = in.read(buffer);
        while (read >= 0) {
            bytes.write(buffer, 0, read);
            read = in.read(buffer);
        }
        return bytes.toByteArray();
    }
}
