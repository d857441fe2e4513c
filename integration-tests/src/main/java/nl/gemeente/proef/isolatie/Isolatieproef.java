package nl.gemeente.proef.isolatie;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import nl.gemeente.proef.stroom.PersoonDao;

/**
 * Prints, for each class name in a file, where the application gets that class from: {@code NAME = PLACE}, or {@code NAME = -} when it cannot see it. Reads a
 * person before and after, so that the agent is at work meanwhile.
 */
public final class Isolatieproef {

    private Isolatieproef() {}

    /**
     * Runs, and prints {@code gereed} at the end.
     *
     * @param args the file that lists the names
     * @throws IOException when it cannot be read
     */
    public static void main(String[] args) throws IOException {
        PersoonDao dao = new PersoonDao();
        dao.zoekOpBsn("2308572", null);
        for (String name : Files.readAllLines(Path.of(args[0]))) {
            System.out.println(name + " = " + place(name));
        }
        dao.zoekOpBsn("9358297", null);
        System.out.println("gereed");
    }

    private static String place(String name) {
        try {
            Class<?> type = Class.forName(name, false, Isolatieproef.class.getClassLoader());
            CodeSource source = type.getProtectionDomain().getCodeSource();
            return source == null ? "boot" : source.getLocation().getPath();
        } catch (ClassNotFoundException | LinkageError e) {
            return "-";
        }
    }
}
