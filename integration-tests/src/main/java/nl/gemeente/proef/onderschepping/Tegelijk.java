package nl.gemeente.proef.onderschepping;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import nl.gemeente.proef.stroom.PersoonDao;

/** Loads the classes of all jars on its class path by many threads at once, each of which also has the application's own classes to itself and looks somebody up. */
public final class Tegelijk {

    private static final int THREADS = 16;
    private static final String OWN = "nl.gemeente.proef.";

    private Tegelijk() {}

    /**
     * Prints {@code gereed} with the number of look-ups that worked.
     *
     * @param args none
     * @throws Exception when a jar cannot be read
     */
    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar")) {
                addNames(new File(entry), names);
            }
        }
        int[] worked = new int[THREADS];
        CyclicBarrier together = new CyclicBarrier(THREADS);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            int number = i;
            Thread thread = new Thread(() -> worked[number] = run(together, names, number));
            thread.start();
            threads.add(thread);
        }
        int sum = 0;
        for (int i = 0; i < THREADS; i++) {
            threads.get(i).join();
            sum += worked[i];
        }
        System.out.println("gereed " + sum);
    }

    private static void addNames(File jar, List<String> names) throws IOException {
        try (JarFile file = new JarFile(jar)) {
            for (JarEntry entry : (Iterable<JarEntry>) file.stream()::iterator) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF/") && !name.contains("-info")) {
                    names.add(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'));
                }
            }
        }
    }

    private static int run(CyclicBarrier together, List<String> names, int number) {
        try {
            ClassLoader own = new Own(Tegelijk.class.getClassLoader());
            together.await();
            Runnable first = (Runnable)
                    own.loadClass(Werk.class.getName()).getConstructor().newInstance();
            first.run();
            // Neighbours at the same moment: their superclasses are asked for by several threads.
            int loaded = 0;
            for (int i = number % 4; i < names.size(); i += 4) {
                loaded += load(names.get(i)) ? 1 : 0;
            }
            return loaded > 0 ? 1 : 0;
        } catch (Exception | LinkageError problem) {
            problem.printStackTrace();
            return 0;
        }
    }

    private static boolean load(String name) {
        try {
            Class.forName(name, false, Tegelijk.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError buildsOnALibraryThatIsNotThere) {
            return false;
        }
    }

    /** What each thread does with its own classes. */
    public static final class Werk implements Runnable {

        /** Makes the work. */
        public Werk() {}

        @Override
        public void run() {
            new Brp.MetLogregel().adresVan("2308572");
            new PersoonDao().zoekOpBsn("2308572", null);
        }
    }

    /** Defines the classes of the application itself. */
    private static final class Own extends ClassLoader {

        Own(ClassLoader parent) {
            super(parent);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith(OWN)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? define(name) : loaded;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] classFile = in.readAllBytes();
                return defineClass(name, classFile, 0, classFile.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
