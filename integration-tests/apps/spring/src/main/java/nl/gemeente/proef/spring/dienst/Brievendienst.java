package nl.gemeente.proef.spring.dienst;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Service;

/** Works on another thread. */
@Service
public class Brievendienst {

    private final CountDownLatch verstuurd = new CountDownLatch(1);

    /** Sends a letter, later. */
    @Async
    public void verstuur(String bsn) {
        verstuurd.countDown();
    }

    /** Waits until the letter was sent. */
    public boolean wacht() throws InterruptedException {
        return verstuurd.await(20, TimeUnit.SECONDS);
    }
}
