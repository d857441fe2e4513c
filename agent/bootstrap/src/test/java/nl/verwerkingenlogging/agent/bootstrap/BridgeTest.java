package nl.verwerkingenlogging.agent.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.verwerkingenlogging.annotations.VerwerkingNietGelogdException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong behind the bridge, the application only meets what its policy says. */
class BridgeTest {

    private static final int STRICT = 4;
    private static final int LENIENT = 5;

    private final Failing handler = new Failing(false);
    private final Call call = new Call() {
        @Override
        public int site() {
            return STRICT;
        }
    };

    @AfterEach
    void disconnect() {
        Bridge.connect(null);
    }

    @Test
    void withoutAnAgentAWovenMethodRunsAsIfItWereNotWoven() {
        assertThat(Bridge.isConnected()).isFalse();
        assertThat(Bridge.enter(STRICT, this, new Object[0])).isNull();
    }

    @Test
    void aDefectIsWhatTheHandlerMakesOfIt() {
        handler.refusal = new Refusal(new VerwerkingNietGelogdException("documented"));
        Bridge.connect(handler);

        assertThatThrownBy(() -> Bridge.enter(STRICT, this, new Object[0]))
                .isInstanceOf(VerwerkingNietGelogdException.class)
                .hasMessage("documented");
        assertThatThrownBy(() -> Bridge.exit(call, "result", null)).hasMessage("documented");
    }

    @Test
    void aHandlerThatCannotEvenSayThatLeavesThePolicyOfTheNumber() {
        handler.failsAgain = true;
        Bridge.connect(handler);

        assertThatThrownBy(() -> Bridge.enter(STRICT, this, new Object[0]))
                .isInstanceOf(VerwerkingNietGelogdException.class);
        assertThat(Bridge.enter(LENIENT, this, new Object[0])).isNull();
    }

    @Test
    void aRefusalAtTheExitNeverReplacesWhatTheMethodThrew() {
        handler.refusal = new Refusal(new VerwerkingNietGelogdException("documented"));
        Bridge.connect(handler);

        assertThatCode(() -> Bridge.exit(call, null, new IllegalStateException("the application's own")))
                .doesNotThrowAnyException();
    }

    @Test
    void aResultIsReplacedUnlessTheMethodThrew() {
        Replacement other = new Replacement("other");
        Bridge.connect(new Failing(false) {
            @Override
            public Object exit(Call of, Object result, Throwable thrown) {
                return other;
            }
        });

        assertThat(Bridge.exit(call, "result", null)).isSameAs(other);
        assertThat(Bridge.exit(call, null, new IllegalStateException())).isNull();
    }

    @Test
    void aDefectWhileCodeLogsSomethingItselfFollowsThePolicyOfTheDefaults() {
        Object[] none = new Object[0];
        assertThat(Bridge.context(BridgeTest.class, "log", none)).isNull();

        handler.refusal = new Refusal(new VerwerkingNietGelogdException("documented"));
        Bridge.connect(handler);
        assertThatThrownBy(() -> Bridge.context(BridgeTest.class, "log", none)).hasMessage("documented");

        handler.failsAgain = true;
        assertThatThrownBy(() -> Bridge.context(BridgeTest.class, "log", none))
                .isInstanceOf(VerwerkingNietGelogdException.class);
        assertThat(Bridge.context(BridgeTest.class, Handler.CLOSE, none)).isNull();

        Failing lenient = new Failing(true);
        lenient.failsAgain = true;
        Bridge.connect(lenient);
        assertThat(Bridge.context(BridgeTest.class, "log", none)).isNull();
    }

    @Test
    void onlyClassesOfThisPackageAreAnsweredFromBoot() throws ClassNotFoundException {
        assertThat(Bridge.bootClass(null)).isNull();
        assertThat(Bridge.bootClass("java.lang.String")).isNull();
        assertThatThrownBy(() -> Bridge.bootClass("nl.verwerkingenlogging.agent.bootstrap.Absent"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    /** Fails in every stage. */
    private static class Failing extends Handler {

        private Refusal refusal;
        private boolean failsAgain;

        Failing(boolean lenient) {
            super(lenient);
        }

        @Override
        public Object enter(int site, Object self, Object[] arguments) {
            throw new OutOfMemoryError("simulated");
        }

        @Override
        public Object exit(Call call, Object result, Throwable thrown) {
            throw new StackOverflowError("simulated");
        }

        @Override
        public Refusal defect(int site, Throwable defect, Call call) {
            if (failsAgain) {
                throw new IllegalStateException(defect);
            }
            return refusal;
        }

        @Override
        public Object beginMove(Object resultSet) {
            return null;
        }

        @Override
        public void endMove(Object move, Object resultSet, boolean onRow, boolean threw) {}

        @Override
        public void closed(Object resultSet) {}

        @Override
        public Object context(Class<?> caller, String question, Object[] values) {
            throw new LinkageError("simulated");
        }

        @Override
        public Refusal contextDefect(Class<?> caller, String question, Throwable defect) {
            return defect(STRICT, defect, null);
        }

        @Override
        public Object openRequest() {
            return null;
        }

        @Override
        public void closeRequest(Object request) {}
    }
}
