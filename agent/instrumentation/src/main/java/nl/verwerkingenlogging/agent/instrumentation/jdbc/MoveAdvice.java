package nl.verwerkingenlogging.agent.instrumentation.jdbc;

import net.bytebuddy.asm.Advice;
import nl.verwerkingenlogging.agent.bootstrap.Bridge;

/**
 * Inlined into what moves a {@code ResultSet}. Nothing is suppressed: its exit may refuse a row, and an entry that failed in silence, for lack of stack or memory, would
 * let a row go unlogged. What is behind the bridge contains itself.
 */
public final class MoveAdvice {

    private MoveAdvice() {}

    /**
     * Runs before the move.
     *
     * @param self the {@code ResultSet}
     * @return what the exit needs, or null
     */
    @Advice.OnMethodEnter
    public static Object enter(@Advice.This Object self) {
        return Bridge.beginMove(self);
    }

    /**
     * Runs after the move, however it ended.
     *
     * @param move what the entry returned
     * @param self the {@code ResultSet}
     * @param onRow what the move returned
     * @param thrown what the move threw, or null
     */
    @Advice.OnMethodExit(onThrowable = Throwable.class)
    public static void exit(
            @Advice.Enter Object move,
            @Advice.This Object self,
            @Advice.Return boolean onRow,
            @Advice.Thrown Throwable thrown) {
        if (move != null) {
            Bridge.endMove(move, self, onRow, thrown != null);
        }
    }
}
