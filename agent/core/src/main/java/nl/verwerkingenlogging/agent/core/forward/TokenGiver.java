package nl.verwerkingenlogging.agent.core.forward;

import java.io.IOException;

/** Gives tokens on request. Thread-safe; may block for I/O. */
interface TokenGiver {

    /**
     * Asks for a token.
     *
     * @return the token
     * @throws NoTokenException when it says how long to wait before the next request
     * @throws IOException when there is none now; the message says why and is safe to log
     */
    GivenToken ask() throws IOException;

    /** Breaks off what is under way; no more is given afterwards. */
    void close();
}
