package org.jiayuan.matter;

import java.util.EnumSet;
import java.util.Set;

/** Where a matter stands. */
public enum State {
    SUBMITTED,
    ACCEPTED,
    DISPATCHED,
    IN_HAND,
    PAUSED,
    CHECKING,
    REPLIED,
    CLOSING,
    CLOSED,
    DECIDED,
    MERGED,
    WITHDRAWN,
    DECLINED;

    /** From submission until somebody is writing the reply: where it can still be merged or moved. */
    static final Set<State> EARLY = EnumSet.of(SUBMITTED, ACCEPTED, DISPATCHED, IN_HAND);

    /** From submission until the reply has gone out. */
    static final Set<State> UNANSWERED = EnumSet.of(SUBMITTED, ACCEPTED, DISPATCHED, IN_HAND, PAUSED, CHECKING);

    /** Every state in which somebody still owes something. */
    static final Set<State> OPEN = EnumSet.range(SUBMITTED, CLOSING);

    /** Every state that is final. */
    static final Set<State> FINAL = EnumSet.range(CLOSED, DECLINED);

    /** Whether somebody still owes something. */
    public boolean open() {
        return OPEN.contains(this);
    }
}
