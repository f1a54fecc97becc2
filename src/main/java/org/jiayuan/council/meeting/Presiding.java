package org.jiayuan.council.meeting;

import java.util.Objects;
import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.council.meeting.Happening.Why;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;

/** What the chair does, or the secretary at her side. */
public final class Presiding {

    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_NOTE = 1_000;

    private Presiding() {}

    /** A move of this kind. */
    public sealed interface Chair extends Move
            permits Open,
                    Suspend,
                    Resume,
                    Call,
                    GiveFloor,
                    TakeFloor,
                    PutToVote,
                    Announce,
                    BreakOff,
                    Note,
                    Adjourn,
                    Close {}

    /** The meeting begins, if two thirds are there. */
    public record Open() implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.NOTIFIED);
            if (!act.day().equals(meeting.plan().day())) {
                throw new MeetingForbids("", "not-today");
            }
            var quorum = new Quorum(standing.members().size());
            int present = meeting.room().present().size();
            if (!quorum.isMetBy(present)) {
                throw new MeetingForbids("", "quorum", present, quorum.entitled(), quorum.required());
            }
            meeting.happen(new Happening.Opened(present, standing.members()), act);
        }
    }

    /** It pauses. */
    public record Suspend(String why) implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.OPEN);
            noVote(meeting);
            var reason = Typed.orEmpty("why", why, LONGEST_REASON);
            endTurn(meeting, act);
            meeting.happen(new Happening.Suspended(reason), act);
        }
    }

    /** It goes on. */
    public record Resume() implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.SUSPENDED);
            meeting.happen(new Happening.Resumed(), act);
        }
    }

    /** It comes to that point of the agenda. */
    public record Call(int item) implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.OPEN);
            if (meeting.agenda().stream().noneMatch(one -> one.number() == item)) {
                throw new MeetingForbids("item", "no-item");
            }
            if (meeting.current() != null) {
                throw new MeetingForbids("", "motion-pending");
            }
            endTurn(meeting, act);
            meeting.happen(new Happening.Called(item), act);
        }
    }

    /**
     * A member may speak now; those who have not spoken come first, and those for it and against it in turn.
     *
     * @param said on which side she speaks, where the chair asked her; null if she said so herself, raising her hand
     */
    public record GiveFloor(UUID seat, @Nullable Side said) implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            Debating.mayAsk(meeting, seat);
            int motion = meeting.spokenTo();
            int spoken = meeting.floor().spoken(seat, motion);
            if (meeting.plan().rules().turns().waits(spoken, meeting.floor().othersFresh(seat, motion))) {
                throw new MeetingForbids("", "fresh-first");
            }
            var raised = meeting.floor().hands().get(seat);
            var side = said != null ? said : Objects.requireNonNullElse(raised, Side.NEITHER);
            if (meeting.floor()
                    .otherSideFirst(seat, side, motion, meeting.plan().rules().turns())) {
                throw new MeetingForbids("", "other-side-first");
            }
            endTurn(meeting, act);
            meeting.happen(new Happening.FloorGiven(seat, side), act);
        }
    }

    /** Who speaks has spoken. */
    public record TakeFloor() implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.OPEN);
            endTurn(meeting, act);
        }
    }

    /** The motion before the council is put to the vote; too few in the room, and the meeting goes no further. */
    public record PutToVote(Method method) implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.OPEN);
            noVote(meeting);
            var motion = meeting.current();
            if (motion == null) {
                throw new MeetingForbids("", "no-motion");
            }
            if (motion.state() == Motion.State.MOVED) {
                throw new MeetingForbids("", "not-seconded");
            }
            endTurn(meeting, act);
            var present = meeting.room().present();
            var quorum = meeting.quorum();
            if (!quorum.isMetBy(present.size())) {
                meeting.happen(new Happening.Adjourned(Why.QUORUM, present.size(), quorum.entitled()), act);
                return;
            }
            meeting.happen(
                    new Happening.Put(meeting.votes().size() + 1, motion.number(), method, present, quorum.entitled()),
                    act);
        }
    }

    /** The vote is over; the chair reads the result aloud. */
    public record Announce() implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            var vote = underWay(meeting);
            var tally = Vote.tally(vote.ballots());
            if (vote.method() != Method.HANDS) {
                var agreed = vote.agreed();
                if (agreed == null) {
                    throw new MeetingForbids("", vote.disputed() ? "counters-differ" : "two-counters");
                }
                tally = agreed.tally();
            }
            boolean passed = meeting.motion(vote.motion())
                    .isCarriedBy(tally.yes(), vote.present().size());
            meeting.happen(new Happening.Decided(vote.number(), tally, passed), act);
        }
    }

    /** Something went wrong; the vote counts for nothing and may be taken again. */
    public record BreakOff(String why) implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            var vote = underWay(meeting);
            meeting.happen(new Happening.BrokenOff(vote.number(), Typed.line("why", why, LONGEST_REASON)), act);
        }
    }

    /** Something the minutes shall say. */
    public record Note(String text) implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            if (meeting.stage().over() || meeting.stage() == Stage.CONVENED) {
                throw new MeetingForbids("", "over");
            }
            meeting.happen(new Happening.Noted(Typed.text("text", text, LONGEST_NOTE)), act);
        }
    }

    /** It ends before its end. */
    public record Adjourn() implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            if (meeting.stage().over() || meeting.stage() == Stage.CONVENED) {
                throw new MeetingForbids("", "over");
            }
            noVote(meeting);
            int entitled = meeting.roll().isEmpty()
                    ? standing.members().size()
                    : meeting.roll().size();
            int present = meeting.room().present().size();
            var why = new Quorum(entitled).isMetBy(present) ? Why.CHAIR : Why.QUORUM;
            meeting.happen(new Happening.Adjourned(why, present, entitled), act);
        }
    }

    /** It ends. */
    public record Close() implements Chair {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            require(meeting, Stage.OPEN);
            if (meeting.current() != null) {
                throw new MeetingForbids("", "motion-pending");
            }
            meeting.happen(new Happening.Closed(), act);
        }
    }

    static void require(Meeting meeting, Stage wanted) {
        if (meeting.stage() != wanted) {
            throw new MeetingForbids("", "stage-" + meeting.stage().name().toLowerCase(java.util.Locale.ROOT));
        }
    }

    static void noVote(Meeting meeting) {
        if (meeting.voting() != null) {
            throw new MeetingForbids("", "vote-under-way");
        }
    }

    static Vote underWay(Meeting meeting) {
        require(meeting, Stage.OPEN);
        var vote = meeting.voting();
        if (vote == null) {
            throw new MeetingForbids("", "no-vote");
        }
        return vote;
    }

    static Vote underWay(Meeting meeting, int number) {
        var vote = underWay(meeting);
        if (vote.number() != number) {
            throw new MeetingForbids("", "motion-gone");
        }
        return vote;
    }

    private static void endTurn(Meeting meeting, Act act) {
        var speech = meeting.floor().speaking();
        if (speech != null) {
            meeting.happen(new Happening.FloorLeft(speech.seat()), act);
        }
    }
}
