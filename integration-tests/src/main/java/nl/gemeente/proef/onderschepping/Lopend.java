package nl.gemeente.proef.onderschepping;

import java.nio.file.Files;
import java.nio.file.Path;

/** Looks somebody up again and again, as an application does that has been running for a while. */
public final class Lopend {

    private Lopend() {}

    /**
     * Prints {@code begonnen PID} after the first look-up, and ends when the file that is named appears.
     *
     * @param args the file
     * @throws InterruptedException never: nobody interrupts it
     */
    public static void main(String[] args) throws InterruptedException {
        Adresbron bron = new Brp.MetLogregel();
        bron.adresVan("2308572");
        System.out.println("begonnen " + ProcessHandle.current().pid());
        while (!Files.exists(Path.of(args[0]))) {
            bron.adresVan("2308572");
            Thread.sleep(100);
        }
        System.out.println("gereed");
    }
}
