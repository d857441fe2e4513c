package nl.gemeente.proef.herhaald;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.verwerkingenlogging.annotations.Verwerking;

/** Deploys the application so many times, each time in a class loader of its own and on threads that stay, and tells how many loaders could be collected. */
public final class Herhaald {

    private static final long PATIENCE_MILLIS = 60_000;

    private Herhaald() {}

    /**
     * Runs, and prints {@code verzameld N van N} at the end.
     *
     * @param args how many times
     * @throws Exception when the application failed
     */
    public static void main(String[] args) throws Exception {
        int times = Integer.parseInt(args[0]);
        ExecutorService pool = Executors.newFixedThreadPool(2, task -> {
            Thread thread = new Thread(task, "stays");
            thread.setDaemon(true);
            return thread;
        });
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            loaders.add(deployUseAndUndeploy(pool));
        }
        System.out.println("verzameld " + awaitCollected(loaders) + " van " + times);
    }

    private static WeakReference<ClassLoader> deployUseAndUndeploy(ExecutorService pool)
            throws IOException, ReflectiveOperationException, ExecutionException, InterruptedException {
        URL[] places = {place(Herhaald.class), place(Verwerking.class)};
        try (URLClassLoader loader = new OwnFirst(places)) {
            Runnable application = (Runnable) loader.loadClass(Toepassing.class.getName())
                    .getConstructor()
                    .newInstance();
            for (int i = 0; i < 4; i++) {
                pool.submit(application).get();
            }
            return new WeakReference<>(loader);
        }
    }

    /** As a servlet container's: what the application brings comes before what lies above, its copy of the annotations included. */
    private static final class OwnFirst extends URLClassLoader {

        OwnFirst(URL[] places) {
            super(places, ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (findLoadedClass(name) == null && findResource(name.replace('.', '/') + ".class") != null) {
                    return findClass(name);
                }
                return super.loadClass(name, resolve);
            }
        }
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static long awaitCollected(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        long collected = 0;
        while (collected < loaders.size() && System.currentTimeMillis() < end) {
            System.gc();
            Thread.sleep(50);
            collected = loaders.stream().filter(each -> each.get() == null).count();
        }
        return collected;
    }
}
