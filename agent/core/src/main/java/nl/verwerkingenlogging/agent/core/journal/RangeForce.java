package nl.verwerkingenlogging.agent.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Forces a stretch of a mapped segment and no more: a page that was forced faults again at its next store, so forcing pages that nothing was appended to
 * would take back what touching them ahead gained. Java has that as a method from 13; before that, a mapping of just the stretch does it.
 */
interface RangeForce {

    /**
     * Writes a stretch to the device.
     *
     * @param file the file
     * @param map its mapping
     * @param from where the stretch starts, in bytes from the start of the file
     * @param to where it ends
     * @throws IOException when the device did not take it
     */
    void force(SegmentFile file, MappedByteBuffer map, int from, int to) throws IOException;

    /**
     * The best that this Java has.
     *
     * @return a thread-safe object
     */
    static RangeForce best() {
        try {
            MethodHandle handle = MethodHandles.publicLookup()
                    .findVirtual(
                            MappedByteBuffer.class,
                            "force",
                            MethodType.methodType(MappedByteBuffer.class, int.class, int.class));
            return (file, map, from, to) -> byMethod(handle, map, from, to);
        } catch (NoSuchMethodException | IllegalAccessException e) {
            // Java 8 to 12: the expected answer there, not a failure.
            return RangeForce::byMapping;
        }
    }

    /** Forces with the method of Java 13. */
    static void byMethod(MethodHandle handle, MappedByteBuffer map, int from, int to) throws IOException {
        try {
            MappedByteBuffer ignored = (MappedByteBuffer) handle.invokeExact(map, from, to - from);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IOException("force failed", e);
        }
    }

    /** Forces through a mapping of the stretch, which a garbage collection releases. */
    static void byMapping(SegmentFile file, MappedByteBuffer map, int from, int to) throws IOException {
        file.channel().map(FileChannel.MapMode.READ_WRITE, from, to - from).force();
    }
}
