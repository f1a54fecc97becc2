package org.jiayuan.council.meeting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something moved in a meeting, as it stands. */
public final class Motion {

    private final int number;
    private final int item;
    private final Kind kind;
    private final UUID mover;
    String text;

    @Nullable UUID seconder;

    State state = State.MOVED;
    boolean debateEnded;

    /** What is moved. */
    public enum Kind {
        /** What the council shall resolve. */
        MAIN,
        /** That the motion shall read otherwise. */
        AMENDMENT,
        /** That the debate shall end. */
        END_DEBATE,
        /** That it shall wait for another meeting. */
        POSTPONE,
        /** That others shall look at it first. */
        REFER;

        /** Whether it concerns another motion. */
        public boolean subsidiary() {
            return this != MAIN;
        }

        /** Whether people speak to it. */
        public boolean debated() {
            return this != END_DEBATE;
        }
    }

    /** What has become of it. */
    public enum State {
        MOVED,
        DEBATED,
        VOTING,
        PASSED,
        FAILED,
        WITHDRAWN,
        POSTPONED,
        REFERRED;

        /** Whether it still waits for the council. */
        public boolean pending() {
            return this == MOVED || this == DEBATED || this == VOTING;
        }
    }

    Motion(int number, int item, Kind kind, String text, UUID mover) {
        this.number = number;
        this.item = item;
        this.kind = kind;
        this.text = text;
        this.mover = mover;
    }

    public int number() {
        return number;
    }

    /** The point of the agenda it belongs to. */
    public int item() {
        return item;
    }

    public Kind kind() {
        return kind;
    }

    public String text() {
        return text;
    }

    public UUID mover() {
        return mover;
    }

    public @Nullable UUID seconder() {
        return seconder;
    }

    public State state() {
        return state;
    }

    /** Whether nobody speaks to it any more. */
    public boolean debateEnded() {
        return debateEnded;
    }

    /** How many votes carry it, of so many in the room. */
    public int required(int present) {
        return kind == Kind.END_DEBATE ? new EndOfDebate(present).required() : new Majority(present).required();
    }

    /** Whether so many carry it. */
    public boolean isCarriedBy(int yes, int present) {
        return kind == Kind.END_DEBATE
                ? new EndOfDebate(present).isReachedBy(yes)
                : new Majority(present).isReachedBy(yes);
    }
}
