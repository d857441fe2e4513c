package nl.gemeente.proef.bibliotheken;

import java.util.concurrent.Callable;
import nl.gemeente.proef.bibliotheken.jpa.SqlTeller;

/** One thing that the program does. */
final class Stap {

    private Stap() {}

    /** Does it, and prints what came of it and how many statements Hibernate sent for it. */
    static void doe(String naam, Callable<Object> werk) throws Exception {
        Object uitkomst = werk.call();
        System.out.println(naam + ": " + uitkomst + " (" + SqlTeller.aantal() + " sql)");
    }
}
