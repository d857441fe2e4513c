package nl.verwerkingenlogging.agent.startup;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch;
import nl.verwerkingenlogging.agent.core.engine.CaptureSwitch.Hand;

/** Switches capture off while a file exists. Looks once a second, on the agent's thread. A file that this process may not see does not exist for it. */
final class KillSwitchFile {

    private static final long EACH = TimeUnit.SECONDS.toNanos(1);

    private final Path file;
    private final CaptureSwitch capture;
    private long nextLook = System.nanoTime();

    KillSwitchFile(Path file, CaptureSwitch capture) {
        this.file = file;
        this.capture = capture;
    }

    /** Looks for the first time, before anything is woven, and says nothing. */
    void begin() {
        if (exists()) {
            capture.startOff(Hand.FILE, name());
        }
    }

    /** Looks, unless that was less than a second ago. */
    void look() {
        long now = System.nanoTime();
        if (now - nextLook < 0) {
            return;
        }
        nextLook = now + EACH;
        if (exists()) {
            capture.switchOff(Hand.FILE, name());
        } else {
            capture.switchOn(Hand.FILE, name() + ", which is gone");
        }
    }

    Path file() {
        return file;
    }

    private boolean exists() {
        return file.toFile().exists();
    }

    private String name() {
        return "the file " + file;
    }
}
