package nl.verwerkingenlogging.benchmarks.hotpath;

import ch.qos.logback.classic.AsyncAppender;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.FileAppender;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Actions as lines in a log file, which is what many applications do now. Each line is written to the file before the call goes on, or by a thread of Logback's from a
 * queue that drops nothing. Nothing is delivered, and the file names persons to whoever may read it. Thread-safe.
 */
final class LogbackLogging implements AutoCloseable {

    private final HandWrittenActie actie = new HandWrittenActie();
    private final LoggerContext context = new LoggerContext();
    private final Path file;
    private final Logger logger;

    LogbackLogging(boolean async) {
        this.file = newFile();
        context.setMDCAdapter(new LogbackMDCAdapter());
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern("%d %level [%thread] %logger - %msg%n");
        encoder.start();
        FileAppender<ILoggingEvent> appender = new FileAppender<>();
        appender.setContext(context);
        appender.setName("file");
        appender.setFile(file.toString());
        appender.setEncoder(encoder);
        appender.start();
        this.logger = context.getLogger("verwerkingen");
        logger.setLevel(Level.INFO);
        if (async) {
            AsyncAppender queue = new AsyncAppender();
            queue.setContext(context);
            queue.setName("async");
            // By default the last fifth of the queue is closed to INFO.
            queue.setDiscardingThreshold(0);
            queue.setQueueSize(8_192);
            queue.addAppender(appender);
            queue.start();
            logger.addAppender(queue);
        } else {
            logger.addAppender(appender);
        }
    }

    private static Path newFile() {
        try {
            return Files.createTempFile(Path.of(System.getProperty(HotPathBenchmark.DIRECTORY)), "logback", ".log");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Persoonsbron around(Persoonsbron source) {
        return bsn -> {
            try {
                logger.info(actie.text(bsn));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
            return source.zoekOpBsn(bsn);
        };
    }

    /** How many actions are in the file. */
    long written() throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.endsWith("}]}")).count();
        }
    }

    @Override
    public void close() {
        context.stop();
    }
}
