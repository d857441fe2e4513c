package nl.gemeente.proef.later;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Reads persons in every style that gives its result later. */
final class Bron {

    private static final Persoon EEN = new Persoon("2308572");
    private static final Persoon ANDER = new Persoon("9358297");

    private final ExecutorService threads;
    private final Connection verbinding;

    Bron(ExecutorService threads, Connection verbinding) {
        this.threads = threads;
        this.verbinding = verbinding;
    }

    Stream<Persoon> stroom() {
        return Stream.of(EEN, ANDER);
    }

    Stream<Persoon> parallel() {
        return List.of(EEN, ANDER).parallelStream();
    }

    Iterator<Persoon> rij() {
        return List.of(EEN, ANDER).iterator();
    }

    CompletableFuture<Persoon> straks() {
        return CompletableFuture.supplyAsync(() -> EEN, threads);
    }

    CompletableFuture<Persoon> mislukt() {
        return CompletableFuture.supplyAsync(
                () -> {
                    throw new IllegalStateException("de gegevensbron is dicht");
                },
                threads);
    }

    Future<Persoon> ooit() {
        return threads.submit(() -> EEN);
    }

    ListenableFuture<Persoon> guava() {
        return MoreExecutors.listeningDecorator(threads).submit(() -> EEN);
    }

    Mono<Persoon> mono() {
        return Mono.fromSupplier(() -> EEN).subscribeOn(Schedulers.parallel());
    }

    Flux<Persoon> flux() {
        return Flux.just(EEN, ANDER).publishOn(Schedulers.parallel());
    }

    ResultSet rijen() throws SQLException {
        return verbinding.createStatement().executeQuery("select bsn from persoon order by bsn");
    }
}
