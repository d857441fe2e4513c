package nl.verwerkingenlogging.agent.core.engine;

import nl.verwerkingenlogging.agent.core.encode.VerwerkingIds;
import nl.verwerkingenlogging.agent.core.later.RowMove;
import nl.verwerkingenlogging.agent.core.rule.TextAttribute;

/** What the agent knows of one thread: the woven methods that run on it and the unit of work they belong to. Used by that thread only. */
final class ThreadState {

    /** How many activations a thread keeps for reuse; a deep recursion is over some day, its thread may not be. */
    private static final int KEPT = 64;

    /**
     * Whether the agent is at work on this thread. A field that its users put back themselves: where the stack is full a call in a {@code finally} fails, and the thread
     * would never be logged again.
     */
    boolean working;

    private Activation[] stack = new Activation[4];
    private int depth;
    private final BuiltObjects built = new BuiltObjects();
    private boolean inRequest;
    private RowMove move;
    private boolean hasUnit;
    private long unitHigh;
    private long unitLow;
    private ScopeValues scope = ScopeValues.NONE;
    private ScopeFrame frame;

    /** What a request found when it came, given back when it ends. */
    static final class Request {

        private final boolean hadUnit;
        private final long unitHigh;
        private final long unitLow;
        private final ScopeValues scope;
        private final ScopeFrame frame;
        private final int depth;

        private Request(ThreadState thread) {
            this.hadUnit = thread.hasUnit;
            this.unitHigh = thread.unitHigh;
            this.unitLow = thread.unitLow;
            this.scope = thread.scope;
            this.frame = thread.frame;
            this.depth = thread.depth;
        }
    }

    /**
     * Begins work of the agent on this thread. What it calls meanwhile is never logged itself: the getters that capture reads, and whatever of the JDK a rule may
     * name. Ends when {@link #working} is put back.
     *
     * @return false when the agent is at work on this thread already
     */
    boolean beginWork() {
        if (working) {
            return false;
        }
        working = true;
        return true;
    }

    /** The move of a followed {@code ResultSet} that runs on the thread, or null. */
    RowMove move() {
        return move;
    }

    void move(RowMove running) {
        move = running;
    }

    Activation push(int number, Site site, Binding binding, Object[] arguments) {
        popLeft();
        if (depth == stack.length) {
            Activation[] larger = new Activation[depth * 2];
            System.arraycopy(stack, 0, larger, 0, depth);
            stack = larger;
        }
        Activation activation = stack[depth];
        if (activation == null) {
            activation = new Activation(depth);
            stack[depth] = activation;
        }
        activation.begin(number, site, binding, arguments);
        keepOuter(activation);
        depth++;
        return activation;
    }

    /** Ends an activation, and any above it that never came to its exit. Where the stack is full this may fail, and is then done again. */
    void pop(Activation activation) {
        restoreOuter(activation);
        popTo(activation.index());
    }

    private void popTo(int index) {
        while (depth > index) {
            stack[depth - 1].clear();
            depth--;
            if (depth >= KEPT) {
                stack[depth] = null;
            }
        }
    }

    /** Ends activations whose method is over but whose exit failed: left on the stack they would pass for calls that enclose the next one. */
    void popLeft() {
        while (depth > 0 && stack[depth - 1].left) {
            pop(stack[depth - 1]);
        }
    }

    /** Remembers what the thread is in, for as long as an activation runs. */
    void keepOuter(Activation activation) {
        activation.keepOuterUnit(hasUnit, unitHigh, unitLow);
        activation.keepOuterScope(scope, frame);
    }

    void restoreOuter(Activation activation) {
        hasUnit = activation.outerHasUnit();
        unitHigh = activation.outerUnitHigh();
        unitLow = activation.outerUnitLow();
        scope = activation.outerScope();
        frame = activation.outerFrame();
        takeBackClosed();
    }

    /** Whether no constructor of an object was dealt with before under the same rule; from now on one was. */
    boolean isFirstToBuild(Object object, int group) {
        return built.add(object, group);
    }

    /** The nearest running activation below this one that is the same logical call, or null. */
    Activation enclosing(Activation activation) {
        for (int i = activation.index() - 1; i >= 0; i--) {
            if (activation.isSameCallAs(stack[i])) {
                return stack[i];
            }
        }
        return null;
    }

    /** Tells every running activation of the same logical call that it was dealt with. */
    void handled(Activation activation) {
        activation.handled();
        for (int i = activation.index() - 1; i >= 0; i--) {
            if (activation.isSameCallAs(stack[i])) {
                stack[i].handled();
            }
        }
    }

    /** Puts the thread under a verwerking until the running activation ends. */
    void unit(long high, long low) {
        hasUnit = true;
        unitHigh = high;
        unitLow = low;
    }

    /** Gives the thread a verwerking of its own when it has none (AMB-16). */
    void ensureUnit(VerwerkingIds ids) {
        if (!hasUnit) {
            newUnit(ids);
        }
    }

    long unitHigh() {
        return unitHigh;
    }

    long unitLow() {
        return unitLow;
    }

    /** Starts the unit of an incoming request, which replaces whatever the thread carried; null when one is open already. */
    Request openRequest(VerwerkingIds ids) {
        if (inRequest) {
            return null;
        }
        popLeft();
        Request request = new Request(this);
        inRequest = true;
        scope = ScopeValues.NONE;
        frame = null;
        newUnit(ids);
        return request;
    }

    void closeRequest(Request request) {
        popTo(request.depth);
        inRequest = false;
        hasUnit = request.hadUnit;
        unitHigh = request.unitHigh;
        unitLow = request.unitLow;
        scope = request.scope;
        frame = request.frame;
        takeBackClosed();
    }

    /** The innermost running activation, or null. */
    Activation current() {
        return depth == 0 ? null : stack[depth - 1];
    }

    /** Whether something that is set now is taken back at some end: of an activation, a scope or a request. */
    boolean isInsideSomething() {
        return depth > 0 || frame != null || inRequest;
    }

    boolean hasUnit() {
        return hasUnit;
    }

    ScopeValues scope() {
        return scope;
    }

    /** Sets a text for the actions from here to the end of whatever the thread is in. */
    void scope(TextAttribute attribute, String text) {
        scope = scope.with(attribute, text);
    }

    /** Opens a scope on this thread, which has a unit of work from then on. */
    ScopeFrame openScope(ScopeValues values, VerwerkingIds ids) {
        ScopeFrame opened = new ScopeFrame(this, frame, scope, hasUnit, unitHigh, unitLow);
        frame = opened;
        scope = values.over(scope);
        ensureUnit(ids);
        return opened;
    }

    /** Ends a scope, and any inside it that was not ended; one that what runs now cannot see ends with that. */
    void closeScope(ScopeFrame closing) {
        closing.closed();
        takeBackClosed();
    }

    /** A scope that was opened outside what just ended may have been closed inside it: left there it would hold for all that this thread ever does. */
    private void takeBackClosed() {
        for (ScopeFrame each = frame; each != null; each = each.outer()) {
            if (each.isClosed()) {
                frame = each.outer();
                scope = each.scope();
                hasUnit = each.hadUnit();
                unitHigh = each.unitHigh();
                unitLow = each.unitLow();
            }
        }
    }

    private void newUnit(VerwerkingIds ids) {
        long number = ids.draw();
        unit(ids.high(number), ids.low(number));
    }
}
