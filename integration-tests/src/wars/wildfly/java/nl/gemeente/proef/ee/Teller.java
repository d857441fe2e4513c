package nl.gemeente.proef.ee;

import java.util.concurrent.atomic.AtomicInteger;

/** Shows that the container's layers were passed. */
final class Teller {

    static final AtomicInteger DECORATOR = new AtomicInteger();
    static final AtomicInteger INTERCEPTOR = new AtomicInteger();

    private Teller() {}
}
