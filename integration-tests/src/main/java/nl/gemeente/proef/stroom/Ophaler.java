package nl.gemeente.proef.stroom;

import java.util.concurrent.CountDownLatch;

/**
 * Reads the persons that its arguments name, one after the other, and prints for each what came of it: {@code ok} or {@code fout}, how often the method's
 * body has run by then, and the class of the exception. The argument {@code null} hands over null; the last argument says what comes then: {@code blijf}
 * stays until the process is ended, {@code einde} lets main return, {@code exit} calls {@link System#exit}.
 */
public final class Ophaler {

    private Ophaler() {}

    /**
     * Runs.
     *
     * @param args see the class
     * @throws InterruptedException never: nobody interrupts it
     */
    public static void main(String[] args) throws InterruptedException {
        System.out.println("begonnen");
        PersoonDao dao = new PersoonDao();
        for (int i = 0; i < args.length - 1; i++) {
            try {
                dao.zoekOpBsn(args[i].equals("null") ? null : args[i], null);
                System.out.println("ok " + dao.uitgevoerd());
            } catch (RuntimeException e) {
                System.out.println(
                        "fout " + dao.uitgevoerd() + " " + e.getClass().getName());
            }
        }
        System.out.println("gereed");
        switch (args[args.length - 1]) {
            case "blijf" -> new CountDownLatch(1).await();
            case "exit" -> System.exit(0);
            default -> {}
        }
    }
}
