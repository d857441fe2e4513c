package nl.gemeente.proef.stroom;

import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads persons from several threads until the process is ended, and prints the UUID of the zaak of each call that has returned. */
public final class ActieStroom {

    private static final String BSN = "2308572";

    private ActieStroom() {}

    /**
     * Runs.
     *
     * @param args the number of threads
     */
    public static void main(String[] args) {
        PersoonDao dao = new PersoonDao();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            new Thread(() -> lees(dao), "lezer " + i).start();
        }
    }

    private static void lees(PersoonDao dao) {
        while (true) {
            String zaak = UUID.randomUUID().toString();
            dao.zoekOpBsn(BSN, zaak);
            System.out.println("klaar " + zaak);
            // Otherwise more is made in a second than a register takes in a minute.
            LockSupport.parkNanos(TimeUnit.MICROSECONDS.toNanos(500));
        }
    }
}
