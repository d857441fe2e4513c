package nl.verwerkingenlogging.agent.core.engine;

/** One open scope of a thread, with what held before it. Used by its thread only, but for {@link #isOf}; the application holds it until it closes the scope. */
final class ScopeFrame {

    private final ThreadState thread;
    private final ScopeFrame outer;
    private final ScopeValues scope;
    private final boolean hadUnit;
    private final long unitHigh;
    private final long unitLow;
    private boolean closed;

    ScopeFrame(ThreadState thread, ScopeFrame outer, ScopeValues scope, boolean hadUnit, long unitHigh, long unitLow) {
        this.thread = thread;
        this.outer = outer;
        this.scope = scope;
        this.hadUnit = hadUnit;
        this.unitHigh = unitHigh;
        this.unitLow = unitLow;
    }

    boolean isOf(ThreadState candidate) {
        return thread == candidate;
    }

    boolean isClosed() {
        return closed;
    }

    void closed() {
        closed = true;
    }

    ScopeFrame outer() {
        return outer;
    }

    ScopeValues scope() {
        return scope;
    }

    boolean hadUnit() {
        return hadUnit;
    }

    long unitHigh() {
        return unitHigh;
    }

    long unitLow() {
        return unitLow;
    }
}
