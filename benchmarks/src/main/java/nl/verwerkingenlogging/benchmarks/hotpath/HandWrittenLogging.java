package nl.verwerkingenlogging.benchmarks.hotpath;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What a careful developer would write without the agent: a proxy around the bean as Spring AOP makes it (without Spring's own chain of interceptors), the body by
 * Jackson, a bounded queue, and a thread that takes from it. That thread only counts, which is cheaper than any delivery; and what is in the queue is lost with the
 * process, which what is in the agent's journal is not. Thread-safe.
 */
public final class HandWrittenLogging {

    private static final int QUEUE = 8_192;
    private static final ZoneId NETHERLANDS = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter TIJDSTIP = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx");

    private final ObjectWriter writer = new ObjectMapper().writerFor(Verwerkingsactie.class);
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong taken = new AtomicLong();

    /** The body, member by member as the agent's rule gives it. */
    record Verwerkingsactie(
            String actieNaam,
            String verwerkingNaam,
            String verwerkingId,
            String verwerkingsactiviteitId,
            String vertrouwelijkheid,
            String bewaartermijn,
            String systeem,
            String gegevensbron,
            String tijdstip,
            List<VerwerktObject> verwerkteObjecten) {}

    /** Whose data it is. */
    record VerwerktObject(String objecttype, String soortObjectId, String objectId, String betrokkenheid) {}

    /** Starts the thread that takes from the queue. */
    public HandWrittenLogging() {
        Thread consumer = new Thread(this::consume, "hand-written-consumer");
        consumer.setDaemon(true);
        consumer.start();
    }

    private void consume() {
        try {
            while (true) {
                byte[] body = queue.take();
                taken.addAndGet(body.length > 0 ? 1 : 0);
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Wraps a source.
     *
     * @param source the source
     * @return a proxy that logs each call before it is made
     */
    public Persoonsbron around(Persoonsbron source) {
        return (Persoonsbron) Proxy.newProxyInstance(
                Persoonsbron.class.getClassLoader(),
                new Class<?>[] {Persoonsbron.class},
                (proxy, method, arguments) -> invoke(source, method, arguments));
    }

    private Object invoke(Persoonsbron source, Method method, Object[] arguments) throws Throwable {
        log((String) arguments[0]);
        try {
            return method.invoke(source, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private void log(String bsn) throws JsonProcessingException, InterruptedException {
        Verwerkingsactie actie = new Verwerkingsactie(
                "Ophalen persoonsgegevens",
                "Registratie verhuizing",
                UUID.randomUUID().toString(),
                "ed159575-9d51-4d04-ac2e-e9e2bd62b9b0",
                "normaal",
                "P150Y",
                "Burgerzaken 4.2",
                "Burgerzaken database",
                TIJDSTIP.format(OffsetDateTime.now(NETHERLANDS)),
                List.of(new VerwerktObject("persoon", "BSN", bsn, "Aanvrager")));
        queue.put(writer.writeValueAsBytes(actie));
    }

    /**
     * How many actions came out of the queue.
     *
     * @return the number
     */
    public long taken() {
        return taken.get();
    }
}
