package org.jiayuan.matter;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of the table of what can be done with a matter.
 *
 * @param row its number in matter.md; rows of the same number differ in what they lead to
 * @param from the states it starts from; empty for the submission
 * @param by as what one must stand to the matter
 * @param only the key of the guard in words; empty if there is none
 * @param to the state it leads to; null where the state stays
 * @param clock what happens to the round's clock
 */
public record Transition(
        int row,
        Set<State> from,
        Action action,
        Set<Party> by,
        String only,
        @Nullable State to,
        ClockEffect clock) {

    /** What a transition does to the round's clock. */
    public enum ClockEffect {
        STARTS_FIRST,
        STARTS_REDO,
        STARTS_FINAL,
        RUNS_ON,
        PAUSES,
        GOES_ON,
        EXTENDS,
        ENDS,
        STOPS,
        MARKED
    }

    public Transition {
        from = Set.copyOf(from);
        by = Set.copyOf(by);
    }

    /** The key of its guard, and of what the public page says, in the bundle. */
    public String key() {
        return "matter.action." + action.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
