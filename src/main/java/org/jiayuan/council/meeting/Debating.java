package org.jiayuan.council.meeting;

import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;

/** Moving and speaking to it. */
@Rule(
        clause = "2.3.2",
        says =
                "One motion is before the council at a time; another member seconds it before it is debated; an amendment is "
                        + "voted on before what it amends.",
        source = "Robert's Rules of Order; domain.md §4.2, motion rules")
public final class Debating {

    private static final int LONGEST_MOTION = 1_000;

    private Debating() {}

    /** A move of this kind. */
    public sealed interface Word extends Move permits Propose, Second, Withdraw, RaiseHand, LowerHand {}

    /** A member moves something. */
    public record Propose(Motion.Kind kind, String text, UUID mover) implements Word {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(mover);
            speaks(meeting, mover);
            var item = meeting.item();
            if (item == null) {
                throw new MeetingForbids("", "no-item");
            }
            if (!meeting.takes(kind)) {
                throw new MeetingForbids("kind", "one-motion");
            }
            boolean says = kind == Motion.Kind.MAIN || kind == Motion.Kind.AMENDMENT;
            var words = says ? Typed.text("text", text, LONGEST_MOTION) : Typed.orEmpty("text", text, LONGEST_MOTION);
            meeting.happen(new Happening.Moved(meeting.motions().size() + 1, item.number(), kind, words, mover), act);
        }
    }

    /** Another wants it debated too. */
    public record Second(int motion, UUID seat) implements Word {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(seat);
            speaks(meeting, seat);
            var moved = pending(meeting, motion);
            if (moved.state() != Motion.State.MOVED) {
                throw new MeetingForbids("", "seconded-already");
            }
            if (moved.mover().equals(seat)) {
                throw new MeetingForbids("", "mover-seconds");
            }
            meeting.happen(new Happening.Seconded(motion, seat), act);
        }
    }

    /** The mover takes it back; who leads the meeting does where nobody seconds it. */
    public record Withdraw(int motion) implements Word {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            var moved = pending(meeting, motion);
            standing.requireFor(moved.mover());
            Presiding.require(meeting, Stage.OPEN);
            Presiding.noVote(meeting);
            meeting.happen(new Happening.Withdrawn(motion), act);
        }
    }

    /** A member asks for the floor. */
    public record RaiseHand(UUID seat, Side side) implements Word {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(seat);
            mayAsk(meeting, seat);
            if (!meeting.floor().hands().containsKey(seat)) {
                meeting.happen(new Happening.HandRaised(seat, side), act);
            }
        }
    }

    /** She does no longer. */
    public record LowerHand(UUID seat) implements Word {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(seat);
            Presiding.require(meeting, Stage.OPEN);
            if (meeting.floor().hands().containsKey(seat)) {
                meeting.happen(new Happening.HandLowered(seat), act);
            }
        }
    }

    /** Whether she may speak to what is before the council. */
    static void mayAsk(Meeting meeting, UUID seat) {
        speaks(meeting, seat);
        var motion = meeting.current();
        if (motion != null && (motion.debateEnded() || !motion.kind().debated())) {
            throw new MeetingForbids("", "debate-ended");
        }
        var turns = meeting.plan().rules().turns();
        int spoken = meeting.floor().spoken(seat, meeting.spokenTo());
        if (motion != null && !turns.allows(spoken)) {
            throw new MeetingForbids("", "spoken-enough", turns.times());
        }
    }

    private static void speaks(Meeting meeting, UUID seat) {
        Presiding.require(meeting, Stage.OPEN);
        Presiding.noVote(meeting);
        if (!meeting.room().has(seat)) {
            throw new MeetingForbids("", "not-in-room");
        }
    }

    private static Motion pending(Meeting meeting, int number) {
        var motion = meeting.current();
        if (motion == null || motion.number() != number) {
            throw new MeetingForbids("", "motion-gone");
        }
        return motion;
    }
}
