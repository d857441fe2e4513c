package nl.verwerkingenlogging.benchmarks.hotpath;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.springframework.aop.aspectj.annotation.AspectJProxyFactory;

/**
 * What a careful developer would write without the agent: a Spring aspect around the bean, the body by Jackson, a bounded queue, and a thread that takes from it. That
 * thread only counts, which is cheaper than any delivery; and what is in the queue is lost with the process, which what is in the agent's journal is not.
 * Thread-safe.
 */
@Aspect
public final class AspectLogging {

    private static final int QUEUE = 8_192;

    private final HandWrittenActie actie = new HandWrittenActie();
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong taken = new AtomicLong();

    /** Starts the thread that takes from the queue. */
    public AspectLogging() {
        Thread consumer = new Thread(this::consume, "aspect-consumer");
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
     * @return a Spring proxy that logs each call before it is made
     */
    public Persoonsbron around(Persoonsbron source) {
        AspectJProxyFactory factory = new AspectJProxyFactory(source);
        factory.addAspect(this);
        return factory.getProxy(Persoonsbron.class.getClassLoader());
    }

    /**
     * The advice.
     *
     * @param call the call
     * @param bsn its argument
     * @return what the call returned
     * @throws Throwable what the call threw
     */
    @Around("execution(* nl.verwerkingenlogging.benchmarks.hotpath.Persoonsbron.zoekOpBsn(String)) && args(bsn)")
    public Object log(ProceedingJoinPoint call, String bsn) throws Throwable {
        put(bsn);
        return call.proceed();
    }

    private void put(String bsn) throws JsonProcessingException, InterruptedException {
        queue.put(actie.bytes(bsn));
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
