package nl.gemeente.proef.stroom;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Reads persons one by one out of lazily read results, from two threads, until the process is ended; prints each once it has it. */
public final class Doorloper {

    private static final int PER_SEARCH = 40;
    private static final int PER_THREAD = 10_000;

    private Doorloper() {}

    /**
     * Runs.
     *
     * @param args the first number, of seven digits
     */
    public static void main(String[] args) {
        int first = Integer.parseInt(args[0]);
        for (int i = 0; i < 2; i++) {
            int from = first + i * PER_THREAD;
            new Thread(() -> lees(from), "lezer " + i).start();
        }
    }

    private static void lees(int first) {
        Inwoners inwoners = new Inwoners();
        for (int from = first; from < first + PER_THREAD; from += PER_SEARCH) {
            inwoners.zoek(from, PER_SEARCH).forEach(inwoner -> {
                System.out.println("gezien " + inwoner.bsn());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            });
        }
    }
}
