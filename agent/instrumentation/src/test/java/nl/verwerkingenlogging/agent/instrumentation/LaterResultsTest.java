package nl.verwerkingenlogging.agent.instrumentation;

import static nl.verwerkingenlogging.agent.instrumentation.Woven.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import com.google.common.util.concurrent.SettableFuture;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Spliterator;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import nl.verwerkingenlogging.agent.core.diagnostics.Counters.Counter;
import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Results that come later, or element by element, are logged before the caller has them, and are otherwise as they were. */
@SuppressWarnings({"unchecked", "FutureReturnValueIgnored"})
class LaterResultsTest {

    private static final String ONE = "2308572";
    private static final String OTHER = "9358297";

    @TempDir
    private Path directory;

    private Woven woven;

    private Object result(String method, String objectId, Object argument, String... more) throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao#" + method, objectId, more));
        return woven.call(woven.make("LaterDao"), method, argument);
    }

    private Object lenient(String method, String objectId, Object argument) throws Throwable {
        return result(method, objectId, argument, "onFailure: lenient");
    }

    private Object persoon(String bsn) {
        return new Persoon(bsn);
    }

    /** Read by its getter, whatever its class. */
    public record Persoon(String bsn) {}

    private List<String> logged() {
        return woven.persons().stream().flatMap(List::stream).toList();
    }

    @Test
    void anElementOfAStreamIsLoggedBeforeTheCallerHasIt() throws Throwable {
        Stream<Object> stream =
                (Stream<Object>) result("stroom", "resultaat[*].bsn", Stream.of(persoon(ONE), persoon(OTHER)));
        assertThat(logged()).isEmpty();

        List<List<String>> seen = new ArrayList<>();
        stream.forEach(each -> seen.add(logged()));

        assertThat(seen).containsExactly(List.of(ONE), List.of(ONE, OTHER));
    }

    @Test
    void aStreamIsNotReadAhead() throws Throwable {
        Stream<Object> stream = (Stream<Object>) result(
                "stroom", "resultaat[*].bsn", Stream.iterate(1, i -> i + 1).map(i -> persoon("230857" + i)));

        assertThat(stream.limit(2)).hasSize(2);

        assertThat(logged()).containsExactly("2308571", "2308572");
    }

    @Test
    void aStreamStaysParallelAndItsCloseIsKept() throws Throwable {
        AtomicBoolean closed = new AtomicBoolean();
        Stream<Object> all = IntStream.range(0, 1000)
                .mapToObj(i -> persoon(Integer.toString(2000000 + i)))
                .parallel()
                .onClose(() -> closed.set(true));
        try (Stream<Object> stream = (Stream<Object>) result("stroom", "resultaat[*].bsn", all)) {
            assertThat(stream.isParallel()).isTrue();
            assertThat(stream.toList()).hasSize(1000).isNotEmpty();
        }

        assertThat(closed).isTrue();
        assertThat(logged()).hasSize(1000).doesNotHaveDuplicates();
    }

    @Test
    void anElementThatCannotBeLoggedNeverLeavesTheStream() throws Throwable {
        Stream<Object> stream =
                (Stream<Object>) result("stroom", "resultaat[*].bsn", Stream.of(persoon(ONE), persoon(OTHER)));
        woven.journalIsFull();
        List<Object> reached = new ArrayList<>();

        assertThatThrownBy(() -> stream.forEach(reached::add))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("the journal is full");

        assertThat(reached).isEmpty();
        assertThat(woven.counters().get(Counter.WITHHELD)).isEqualTo(1);
    }

    @Test
    void underTheLenientPolicyElementsLeaveAndAreCounted() throws Throwable {
        Stream<Object> stream =
                (Stream<Object>) lenient("stroom", "resultaat[*].anr", Stream.of(persoon(ONE), persoon(OTHER)));

        assertThat(stream.toList()).hasSize(2);

        assertThat(woven.counters().get(Counter.DROPPED)).isEqualTo(2);
    }

    @Test
    void streamsOfNumbersAreFollowed() throws Throwable {
        IntStream numbers = (IntStream) result("nummers", "resultaat[*]", IntStream.of(2308572, 9358297));

        assertThat(numbers.sum()).isEqualTo(2308572 + 9358297);
        assertThat(logged()).containsExactly(ONE, OTHER);
    }

    @Test
    void aResultThatIsDeclaredAsAnythingIsFollowedByWhatItIs() throws Throwable {
        Object stream = result("iets", "resultaat[*].bsn", Stream.of(persoon(ONE)));

        assertThat(((Stream<Object>) stream).toList()).hasSize(1);
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void personsFromTheArgumentsAreLoggedEvenWhenNoElementComes() throws Throwable {
        woven = Woven.by(directory, """
                - method: "nl.verwerkingenlogging.agent.instrumentation.fixture.LaterDao#rondom"
                  verwerkingsactiviteit: brp
                  actieNaam: Zoeken
                  betrokkenen:
                    - { soortObjectId: BSN, objectId: arg0, betrokkenheid: Aanvrager }
                    - { soortObjectId: BSN, objectId: "resultaat[*].bsn", betrokkenheid: Gevonden }
                """);
        Object dao = woven.make("LaterDao");

        Stream<Object> stream = (Stream<Object>) woven.call(dao, "rondom", ONE, Stream.of(persoon(OTHER)));
        assertThat(logged()).containsExactly(ONE);
        assertThat(stream.toList()).hasSize(1);

        assertThat(logged()).containsExactly(ONE, OTHER);
    }

    @Test
    void oneLogicalCallIsFollowedOnce() throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao+#buiten", "resultaat[*].bsn"));
        Stream<Object> stream = (Stream<Object>) woven.call(woven.make("LaterDao"), "buiten", Stream.of(persoon(ONE)));

        assertThat(stream.toList()).hasSize(1);
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void anElementOfAnIteratorIsLoggedBeforeTheCallerHasIt() throws Throwable {
        Iterator<Object> row =
                (Iterator<Object>) result("rij", "resultaat[*].bsn", List.of(persoon(ONE), persoon(OTHER)));

        assertThat(row.hasNext()).isTrue();
        assertThat(logged()).isEmpty();
        row.next();
        assertThat(logged()).containsExactly(ONE);
        row.forEachRemaining(each -> assertThat(logged()).containsExactly(ONE, OTHER));
        assertThatThrownBy(row::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void enumerationsListIteratorsAndSpliteratorsAreFollowed() throws Throwable {
        List<Object> both = List.of(persoon(ONE), persoon(OTHER));

        Enumeration<Object> enumeration = (Enumeration<Object>) result("opsomming", "resultaat[*].bsn", both);
        enumeration.nextElement();
        assertThat(logged()).containsExactly(ONE);

        ListIterator<Object> list = (ListIterator<Object>) result("heenEnWeer", "resultaat[*].bsn", both);
        list.next();
        assertThat(list.nextIndex()).isEqualTo(1);
        assertThat(list.previous()).isSameAs(both.get(0));
        assertThat(logged()).as("once in one search (AMB-40)").containsExactly(ONE);

        Spliterator<Object> splittable = (Spliterator<Object>) result("splitsbaar", "resultaat[*].bsn", both);
        Spliterator<Object> prefix = splittable.trySplit();
        List<Object> seen = new ArrayList<>();
        prefix.forEachRemaining(seen::add);
        assertThat(logged()).containsExactly(ONE);
        assertThat(splittable.tryAdvance(seen::add)).isTrue();
        assertThat(logged()).containsExactly(ONE, OTHER);
        assertThat(seen).isEqualTo(both);
    }

    @Test
    void aCursorOfTheApplicationsOwnKindIsFollowed() throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao#wijzer", "resultaat[*].bsn"));
        Class<?> type = woven.type("LaterDao$Wijzer");
        List<String> called = new ArrayList<>();
        Iterator<Object> source = List.of(persoon(ONE)).iterator();
        Object cursor =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    called.add(method.getName());
                    return switch (method.getName()) {
                        case "next" -> source.next();
                        case "hasNext" -> source.hasNext();
                        case "positie" -> 7;
                        default -> null;
                    };
                });

        Object followed = woven.call(woven.make("LaterDao"), "wijzer", cursor);

        assertThat(type.getMethod("positie").invoke(followed)).isEqualTo(7);
        assertThat(((Iterator<Object>) followed).next()).isNotNull();
        assertThat(logged()).containsExactly(ONE);
        ((AutoCloseable) followed).close();
        assertThat(called).containsExactly("positie", "next", "close");
    }

    @Test
    void aSpliteratorOfNumbersCanBecomeAStream() throws Throwable {
        Spliterator.OfInt numbers =
                (Spliterator.OfInt) result("getallen", "resultaat[*]", IntStream.of(2308572, 9358297));

        assertThat(StreamSupport.intStream(numbers, false).sum()).isEqualTo(2308572 + 9358297);

        assertThat(logged()).containsExactly(ONE, OTHER);
    }

    @Test
    void aSpliteratorThatIsSplitIsOneSearchAndEndsWithItsLastPart() throws Throwable {
        List<Object> all = IntStream.range(0, 64)
                .mapToObj(i -> persoon(Integer.toString(2000000 + i)))
                .toList();
        Spliterator<Object> splittable = (Spliterator<Object>) result("splitsbaar", "resultaat[*].bsn", all);

        assertThat(StreamSupport.stream(splittable, true).toList()).isEqualTo(all);

        assertThat(woven.persons())
                .singleElement()
                .satisfies(persons -> assertThat(persons).hasSize(64));
        assertThat(woven.counters().get(Counter.NOBODY)).isZero();
    }

    @Test
    void elementsThatLeaveACursorInAnOptionalOrToAConsumerOfItsOwnKindAreSeen() throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao#wijzer", "resultaat[*].bsn"));
        Class<?> type = woven.type("LaterDao$Wijzer");
        Class<?> consumer = woven.type("LaterDao$Afnemer");
        Object cursor =
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, arguments) -> {
                    if (method.getName().equals("aan")) {
                        ((Consumer<Object>) arguments[0]).accept(persoon(OTHER));
                    }
                    return method.getName().equals("misschien") ? Optional.of(persoon(ONE)) : null;
                });
        Object followed = woven.call(woven.make("LaterDao"), "wijzer", cursor);
        List<List<String>> seen = new ArrayList<>();

        type.getMethod("misschien").invoke(followed);
        assertThat(logged()).containsExactly(ONE);
        type.getMethod("aan", consumer)
                .invoke(
                        followed,
                        Proxy.newProxyInstance(
                                type.getClassLoader(), new Class<?>[] {consumer}, (self, method, arguments) -> {
                                    seen.add(logged());
                                    return null;
                                }));

        assertThat(seen).containsExactly(List.of(ONE, OTHER));
    }

    @Test
    void aCursorThatIsIteratedOverIsFollowed() throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao#pagina", "resultaat[*].bsn"));
        Class<?> type = woven.type("LaterDao$Pagina");
        Object cursor = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> "iterator".equals(method.getName())
                        ? List.of(persoon(ONE), persoon(OTHER)).iterator()
                        : null);

        Iterable<Object> followed = (Iterable<Object>) woven.call(woven.make("LaterDao"), "pagina", cursor);

        Iterator<Object> row = followed.iterator();
        assertThat(logged()).isEmpty();
        row.next();
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void aStreamIsReadByAnotherThreadUnderTheUnitOfWorkOfTheCall() throws Throwable {
        Stream<Object> stream =
                (Stream<Object>) result("stroom", "resultaat[*].bsn", Stream.of(persoon(ONE), persoon(OTHER)));
        Thread reader = new Thread(() -> stream.forEach(each -> {}));
        reader.start();
        reader.join();

        assertThat(woven.actions())
                .extracting(action -> action.get("verwerkingId").asText())
                .hasSizeGreaterThan(0)
                .containsOnly(woven.actions().get(0).get("verwerkingId").asText());
    }

    @Test
    void whatCaptureReadsOfAFutureIsNotLoggedInTurn() throws Throwable {
        class Self {
            private final FutureTask<Object> task = new FutureTask<>(() -> this);
            private Future<Object> followed;

            @SuppressWarnings("unused") // read by the rule
            String getBsn() throws InterruptedException, ExecutionException {
                assertThat(followed.get()).isSameAs(this);
                return ONE;
            }
        }
        Self self = new Self();
        self.task.run();
        self.followed = (Future<Object>) result("ooit", "resultaat.bsn", self.task);

        assertThat(self.followed.get()).isSameAs(self);
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void anIteratorThatIsDeclaredByItsClassIsAnErrorAtTheStart() throws Throwable {
        woven = Woven.by(directory, rule("@LaterDao#eigen", "resultaat[*].bsn"));
        Object own = woven.make("LaterDao$EigenIterator");

        assertThatThrownBy(() -> woven.call(woven.make("LaterDao"), "eigen", own))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("EigenIterator cannot be followed: nothing else can be returned in its place");
    }

    @Test
    void aFutureTaskIsAnErrorAtTheStart() {
        assertThatThrownBy(() -> result("taak", "resultaat.bsn", new FutureTask<>(() -> persoon(ONE))))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessageContaining("cannot be followed: nothing else can be returned in its place");
    }

    @Test
    void theValueOfAStageBecomesVisibleOnlyAfterItIsLogged() throws Throwable {
        CompletableFuture<Object> origin = new CompletableFuture<>();
        CompletableFuture<Object> stage = (CompletableFuture<Object>) result("straks", "resultaat.bsn", origin);
        List<String> seen = new ArrayList<>();
        stage.thenRun(() -> seen.addAll(logged()));
        assertThat(stage).isNotDone();
        Object person = persoon(ONE);

        origin.complete(person);

        assertThat(stage.join()).isSameAs(person);
        assertThat(seen).containsExactly(ONE);
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void aStageThatIsCompleteAlreadyIsLoggedAtOnce() throws Throwable {
        CompletableFuture<Object> stage = (CompletableFuture<Object>)
                result("straks", "resultaat.bsn", CompletableFuture.completedFuture(persoon(ONE)));

        assertThat(stage).isCompleted();
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    void aStageThatFailsLogsNothingAndKeepsItsException() throws Throwable {
        IllegalStateException own = new IllegalStateException("the application's own");
        CompletableFuture<Object> origin = new CompletableFuture<>();
        CompletableFuture<Object> stage = (CompletableFuture<Object>) result("straks", "resultaat.bsn", origin);
        List<Throwable> seen = new ArrayList<>();
        stage.whenComplete((value, thrown) -> seen.add(thrown));

        origin.completeExceptionally(own);

        assertThat(seen).containsExactly(own);
        assertThat(catchThrowable(stage::join))
                .isInstanceOf(CompletionException.class)
                .hasCause(own);
        assertThat(catchThrowable(stage::get))
                .isInstanceOf(ExecutionException.class)
                .hasCause(own);
        assertThat(logged()).isEmpty();
    }

    @Test
    void cancellingReachesTheOrigin() throws Throwable {
        CompletableFuture<Object> origin = new CompletableFuture<>();
        CompletableFuture<Object> stage = (CompletableFuture<Object>) result("straks", "resultaat.bsn", origin);

        assertThat(stage.cancel(true)).isTrue();

        assertThat(origin).isCancelled();
        assertThat(stage).isCancelled();
        assertThatThrownBy(stage::join).isInstanceOf(CancellationException.class);
    }

    @Test
    void aValueThatCannotBeLoggedNeverComes() throws Throwable {
        CompletableFuture<Object> origin = new CompletableFuture<>();
        CompletableFuture<Object> stage = (CompletableFuture<Object>) result("straks", "resultaat.bsn", origin);
        woven.journalIsFull();
        origin.complete(persoon(ONE));

        assertThat(stage).isCompletedExceptionally();
        assertThatThrownBy(stage::get).hasCauseInstanceOf(VerwerkingNietGelogdException.class);

        stage = (CompletableFuture<Object>)
                lenient("straks", "resultaat.anr", CompletableFuture.completedFuture(persoon(ONE)));
        assertThat(stage.join()).isNotNull();
        assertThat(woven.counters().get(Counter.DROPPED)).isEqualTo(1);
    }

    @Test
    void aStreamThatComesLaterIsFollowedInTurn() throws Throwable {
        CompletableFuture<Object> origin = new CompletableFuture<>();
        CompletionStage<Stream<Object>> stage =
                (CompletionStage<Stream<Object>>) result("straksStroom", "resultaat[*].bsn", origin);
        origin.complete(Stream.of(persoon(ONE), persoon(OTHER)));

        Stream<Object> stream = stage.toCompletableFuture().join();
        assertThat(logged()).isEmpty();
        assertThat(stream.toList()).hasSize(2);
        assertThat(logged()).containsExactly(ONE, OTHER);
    }

    @Test
    void aFutureIsLoggedOnceWhenItIsAsked() throws Throwable {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<Object> future =
                    (Future<Object>) result("ooit", "resultaat.bsn", executor.submit(() -> persoon(ONE)));

            assertThat(future.get()).isSameAs(future.get());
            assertThat(logged()).containsExactly(ONE);
            woven.journalIsFull();
            assertThat(future.get()).isNotNull();
        } finally {
            executor.shutdownNow();
        }
    }

    @Test
    void guavaCallbacksGetTheValueAfterItIsLogged() throws Throwable {
        SettableFuture<Object> origin = SettableFuture.create();
        ListenableFuture<Object> future = (ListenableFuture<Object>) result("guava", "resultaat.bsn", origin);
        List<String> seen = new ArrayList<>();
        Futures.addCallback(
                future,
                new FutureCallback<Object>() {
                    @Override
                    public void onSuccess(Object value) {
                        seen.addAll(logged());
                    }

                    @Override
                    public void onFailure(Throwable thrown) {
                        seen.add(thrown.toString());
                    }
                },
                MoreExecutors.directExecutor());

        origin.set(persoon(ONE));

        assertThat(seen).containsExactly(ONE);
        assertThat(Futures.getDone(future)).isNotNull();
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    @SuppressWarnings("deprecation")
    void springCallbacksAndStagesGetTheValueAfterItIsLogged() throws Throwable {
        var origin = new org.springframework.util.concurrent.SettableListenableFuture<Object>();
        var future = (org.springframework.util.concurrent.ListenableFuture<Object>)
                result("spring", "resultaat.bsn", origin);
        List<Object> seen = new ArrayList<>();
        future.addCallback(value -> seen.addAll(logged()), seen::add);
        CompletableFuture<Object> completable = future.completable();

        origin.set(persoon(ONE));

        assertThat(seen).containsExactly(ONE);
        assertThat(completable.join()).isNotNull();
        assertThat(logged()).containsExactly(ONE);
    }

    @Test
    @SuppressWarnings("deprecation")
    void aSpringCallbackHearsOfTheRefusal() throws Throwable {
        var origin = new org.springframework.util.concurrent.SettableListenableFuture<Object>();
        var future = (org.springframework.util.concurrent.ListenableFuture<Object>)
                result("spring", "resultaat.bsn", origin);
        woven.journalIsFull();
        List<Object> seen = new ArrayList<>();
        future.addCallback(seen::add, thrown -> seen.add(thrown.getClass()));

        origin.set(persoon(ONE));

        assertThat(seen).containsExactly(VerwerkingNietGelogdException.class);
    }

    @Test
    void eachSubscriptionToAMonoIsASearch() throws Throwable {
        Mono<Object> mono = (Mono<Object>) result("mono", "resultaat.bsn", Mono.fromSupplier(() -> persoon(ONE)));
        assertThat(logged()).isEmpty();

        assertThat(mono.map(each -> logged()).block()).containsExactly(ONE);
        mono.block();

        assertThat(logged()).containsExactly(ONE, ONE);
    }

    @Test
    void anElementOfAFluxIsLoggedBeforeTheSubscriberHasIt() throws Throwable {
        Flux<Object> flux = (Flux<Object>) result("flux", "resultaat[*].bsn", Flux.just(persoon(ONE), persoon(OTHER)));

        assertThat(flux.map(each -> logged()).collectList().block()).containsExactly(List.of(ONE), List.of(ONE, OTHER));
        assertThat(flux.take(1).collectList().block()).hasSize(1);
        assertThat(logged()).containsExactly(ONE, OTHER, ONE);
    }

    @Test
    void aRefusalIsAnErrorSignal() throws Throwable {
        Flux<Object> flux = (Flux<Object>) result("flux", "resultaat[*].bsn", Flux.just(persoon(ONE), persoon(OTHER)));
        woven.journalIsFull();
        List<Object> reached = new ArrayList<>();
        List<Throwable> errors = new ArrayList<>();

        flux.subscribe(reached::add, errors::add);

        assertThat(reached).isEmpty();
        assertThat(errors).singleElement().isInstanceOf(VerwerkingNietGelogdException.class);
    }

    @Test
    void mutinyIsFollowed() throws Throwable {
        Uni<Object> uni =
                (Uni<Object>) result("uni", "resultaat.bsn", Uni.createFrom().item(() -> persoon(ONE)));
        assertThat(logged()).isEmpty();
        assertThat(uni.map(each -> logged()).await().indefinitely()).containsExactly(ONE);

        Multi<Object> multi = (Multi<Object>)
                result("multi", "resultaat[*].bsn", Multi.createFrom().items(persoon(ONE), persoon(OTHER)));
        assertThat(multi.map(each -> logged()).collect().asList().await().indefinitely())
                .containsExactly(List.of(ONE), List.of(ONE, OTHER));
        woven.journalIsFull();
        assertThatThrownBy(() -> multi.collect().asList().await().indefinitely())
                .isInstanceOf(VerwerkingNietGelogdException.class);
    }

    @Test
    void plainResultsAndPrimitivesStayAsTheyAre() throws Throwable {
        Object person = persoon(ONE);
        assertThat(result("iets", "resultaat.bsn", person)).isSameAs(person);
        assertThat(result("aantal", "resultaat", 2308572)).isEqualTo(2308572);
        assertThat(logged()).containsExactly(ONE);
    }
}
