package nl.gemeente.proef.uitputting;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a person again and again where the stack, or the memory, is as good as full, and now and then where it is not; prints what came of it. */
public final class Uitputting {

    private static final String DURING = "2308572";
    private static final String AFTER = "9358297";
    private static final int ROUNDS = 4;
    private static final long STACK = 512 * 1024;

    private final Bron bron = new Bron();
    private int results;
    private int overflows;
    private int outOfMemory;
    private int refusals;
    private RuntimeException refusal;
    private int others;
    private Throwable other;
    private boolean finished;

    private Uitputting() {}

    /**
     * Runs, and prints how often each thing came of it, and {@code gereed} at the end.
     *
     * @param args {@code stapel} or {@code geheugen}, and a file that has to be there before it begins
     * @throws InterruptedException never: nobody interrupts it
     */
    public static void main(String[] args) throws InterruptedException {
        Uitputting application = new Uitputting();
        // What is used first where there is no room, here and on the threads that deliver, stays broken for ever, by
        // the rules of the JVM; not of interest
        // here.
        application.normal();
        System.out.println("begonnen");
        Path sign = Path.of(args[1]);
        while (!Files.exists(sign)) {
            Thread.sleep(10);
        }
        Thread thread = new Thread(
                null,
                args[0].equals("stapel") ? application::fillStack : application::fillMemory,
                "application",
                STACK);
        thread.start();
        thread.join();
        application.print();
        System.out.println("gereed");
    }

    private void print() {
        System.out.println("resultaat " + results);
        System.out.println("StackOverflowError " + overflows);
        System.out.println("OutOfMemoryError " + outOfMemory);
        System.out.println("geweigerd " + refusals
                + (refusal == null ? "" : " " + refusal.getClass().getSimpleName()));
        System.out.println("anders " + others + (other == null ? "" : " " + other));
        System.out.println("af " + finished);
    }

    private void normal() {
        if (!bron.lees(AFTER).equals(AFTER) || !bron.zoek(AFTER).equals(AFTER)) {
            throw new AssertionError("another result");
        }
    }

    private void fillStack() {
        for (int round = 0; round < ROUNDS; round++) {
            descend(round);
            normal();
        }
        finished = true;
    }

    @SuppressWarnings("InfiniteRecursion") // until the stack is full
    private int descend(int padding) {
        int above;
        try {
            above = descend(padding);
        } catch (StackOverflowError full) {
            above = 0;
        }
        if (above < 60 + padding) {
            attempt();
        }
        return above + 1;
    }

    private void fillMemory() {
        for (int round = 0; round < ROUNDS; round++) {
            List<byte[]> hoard = new ArrayList<>(100_000);
            for (int size = 1 << 20; size >= 16; size /= 4) {
                try {
                    while (hoard.size() < 100_000) {
                        hoard.add(new byte[size]);
                    }
                } catch (OutOfMemoryError full) {
                    // The next are smaller.
                }
            }
            for (int i = 0; i < 20; i++) {
                attempt();
            }
            hoard.clear();
            normal();
        }
        finished = true;
    }

    /** Calls nothing but the methods in question: there is no room. */
    private void attempt() {
        try {
            boolean same = bron.lees(DURING).equals(DURING) && bron.zoek(DURING).equals(DURING);
            results += same ? 1 : 0;
            others += same ? 0 : 1;
        } catch (StackOverflowError full) {
            overflows++;
        } catch (OutOfMemoryError full) {
            outOfMemory++;
        } catch (RuntimeException thrown) {
            refusals++;
            refusal = thrown;
        } catch (Throwable thrown) {
            others++;
            other = thrown;
        }
    }
}
