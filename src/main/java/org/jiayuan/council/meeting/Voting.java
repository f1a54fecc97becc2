package org.jiayuan.council.meeting;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;

/** Saying yes or no, and counting it. */
@Rule(
        clause = "2.3.4",
        says =
                "Raised hands are written down by name; of a secret ballot only totals are; where papers are counted, two "
                        + "people must find the same.",
        source = "programme 2.3.4; domain.md §4.2, law and privacy")
public final class Voting {

    private Voting() {}

    /** A move of this kind. */
    public sealed interface Ballot extends Move permits Cast, Count {}

    /**
     * A member in the room raises her hand, once.
     *
     * @param vote which vote she means: on an old page it may be another
     */
    public record Cast(int vote, UUID seat, Choice choice) implements Ballot {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(seat);
            var vote = Presiding.underWay(meeting, this.vote);
            if (vote.method() != Method.HANDS) {
                throw new MeetingForbids("", "not-by-hand");
            }
            if (!vote.present().contains(seat)) {
                throw new MeetingForbids("", "not-in-room");
            }
            if (seat.equals(standing.presiding()) && !meeting.plan().rules().chairVotes()) {
                throw new MeetingForbids("", "chair-votes-not");
            }
            if (vote.ballots().containsKey(seat)) {
                throw new MeetingForbids("", "voted-already");
            }
            meeting.happen(new Happening.Cast(vote.number(), seat, choice), act);
        }
    }

    /**
     * Somebody enters what she counted; entered again, the later counts.
     *
     * @param vote which vote she means
     * @param tally of a secret ballot; of papers with names only what was spoilt counts
     * @param sheet who voted how, on papers with names
     */
    public record Count(int vote, Tally tally, Map<UUID, Choice> sheet) implements Ballot {

        public Count {
            sheet = Map.copyOf(sheet);
        }

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            var vote = Presiding.underWay(meeting, this.vote);
            var counter = act.by().account();
            boolean inRoom = standing.seat() != null && vote.present().contains(standing.seat());
            if (counter == null || !(standing.leads() || inRoom)) {
                throw new NotFound();
            }
            if (vote.method() == Method.HANDS) {
                throw new MeetingForbids("", "by-hand");
            }
            boolean named = vote.method() == Method.PAPER;
            if (named && !vote.present().containsAll(sheet.keySet())) {
                throw new MeetingForbids("", "not-in-room");
            }
            var hands = Vote.tally(sheet);
            var found = named ? new Tally(hands.yes(), hands.no(), hands.abstained(), tally.spoilt()) : tally;
            if (found.sum() > vote.present().size()) {
                throw new MeetingForbids(
                        "yes", "more-than-present", found.sum(), vote.present().size());
            }
            meeting.happen(new Happening.Counted(vote.number(), counter, found, named ? sheet : Map.of()), act);
        }
    }
}
