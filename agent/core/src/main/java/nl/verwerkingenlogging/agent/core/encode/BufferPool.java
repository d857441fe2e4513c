package nl.verwerkingenlogging.agent.core.encode;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Buffers to use again: one for each stripe of threads, taken out while in use. Not a thread local: that would leave a buffer in each thread of the
 * application, and one for each of millions of virtual threads. Thread-safe.
 */
final class BufferPool {

    /** A buffer that grew beyond this for a large result is not kept. */
    static final int LARGEST_KEPT = 16 * 1_024;

    private final AtomicReferenceArray<BodyBuffer> idle = new AtomicReferenceArray<>(Stripes.arrayLength());

    /** A cleared buffer for the calling thread alone. */
    BodyBuffer take() {
        BodyBuffer buffer = idle.getAndSet(Stripes.place(Stripes.ofThread()), null);
        if (buffer == null) {
            buffer = new BodyBuffer();
        }
        buffer.clear();
        return buffer;
    }

    /** Takes a buffer back. What another thread of the stripe gave back meanwhile is left to the garbage collector. */
    void giveBack(BodyBuffer buffer) {
        if (buffer.capacity() <= LARGEST_KEPT) {
            idle.lazySet(Stripes.place(Stripes.ofThread()), buffer);
        }
    }
}
