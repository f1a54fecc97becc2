package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jiayuan.council.meeting.MeetingScenes.seat;

import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jiayuan.Clause;
import org.jiayuan.Proves;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Happening.Why;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.Test;

@Proves({Debating.class, Voting.class})
class MeetingTest {

    private static void forbidden(String key, ThrowingCallable move) {
        assertThatThrownBy(move).isInstanceOf(MeetingForbids.class).hasMessage("council.broken." + key);
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void of_twenty_one_members_fourteen_open_it_and_thirteen_do_not() {
        var scene = new MeetingScenes(21, RuleSet.ROBERT);
        scene.comeIn(1, 13);
        forbidden("quorum", () -> scene.leads(new Presiding.Open()));
        assertThat(scene.meeting.stage()).isEqualTo(Stage.NOTIFIED);
        scene.comeIn(14, 14);
        scene.leads(new Presiding.Open());
        assertThat(scene.meeting.stage()).isEqualTo(Stage.OPEN);
        assertThat(scene.meeting.roll()).hasSize(21);
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void with_fourteen_in_the_room_eight_carry_it_and_seven_do_not() {
        var eight = new MeetingScenes(21, RuleSet.PLAIN);
        eight.debate(14);
        eight.vote(8, 0);
        assertThat(eight.meeting.motion(1).state()).isEqualTo(Motion.State.PASSED);
        var seven = new MeetingScenes(21, RuleSet.PLAIN);
        seven.debate(14);
        seven.vote(7, 0);
        assertThat(seven.meeting.motion(1).state()).isEqualTo(Motion.State.FAILED);
        assertThat(seven.meeting.votes().getFirst().half()).isTrue();
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void when_too_few_are_left_the_meeting_ends_and_no_vote_is_taken() {
        var scene = new MeetingScenes(21, RuleSet.PLAIN);
        scene.debate(14);
        scene.leads(new Attending.GoOut(seat(14)));
        scene.leads(new Presiding.PutToVote(Method.HANDS));
        assertThat(scene.meeting.stage()).isEqualTo(Stage.ADJOURNED);
        assertThat(scene.meeting.votes()).isEmpty();
        assertThat(scene.meeting.adjourned()).isEqualTo(new Happening.Adjourned(Why.QUORUM, 13, 21));
        forbidden("stage-adjourned", () -> scene.leads(new Presiding.PutToVote(Method.HANDS)));
        forbidden("over", () -> scene.comeIn(15, 15));
    }

    @Test
    void nobody_comes_or_goes_while_a_vote_is_taken() {
        var scene = new MeetingScenes(21, RuleSet.PLAIN);
        scene.debate(15);
        scene.leads(new Presiding.PutToVote(Method.HANDS));
        forbidden("doors-closed", () -> scene.comeIn(16, 16));
        forbidden("doors-closed", () -> scene.leads(new Attending.GoOut(seat(1))));
        scene.leads(new Presiding.BreakOff("有人身体不适"));
        scene.leads(new Attending.GoOut(seat(1)));
        scene.leads(new Presiding.PutToVote(Method.HANDS));
        assertThat(scene.meeting.votes().getLast().present()).hasSize(14);
    }

    @Test
    void a_member_signs_in_with_what_is_shown_at_the_door_and_a_stranger_does_not() {
        var scene = new MeetingScenes(9, RuleSet.PLAIN);
        forbidden("door", () -> scene.member(4, new Attending.ComeIn(seat(4), Way.CODE, "000000")));
        scene.member(4, new Attending.ComeIn(seat(4), Way.CODE, MeetingScenes.DOOR));
        scene.member(4, new Attending.ComeIn(seat(4), Way.QR, MeetingScenes.DOOR));
        assertThat(scene.meeting.room().present()).containsExactly(seat(4));
        assertThat(scene.meeting.room().stays()).hasSize(1);
        assertThatThrownBy(() -> scene.member(4, new Attending.ComeIn(seat(5), Way.QR, MeetingScenes.DOOR)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> scene.stranger(new Presiding.Open())).isInstanceOf(NotFound.class);
    }

    @Test
    @Clause(value = "2.3.2", part = true)
    void one_motion_at_a_time_moved_by_one_and_seconded_by_another() {
        var scene = new MeetingScenes(9, RuleSet.ROBERT);
        scene.comeIn(1, 9);
        scene.leads(new Presiding.Open());
        forbidden("no-item", () -> scene.member(2, new Debating.Propose(Motion.Kind.MAIN, "按抽签分", seat(2))));
        scene.leads(new Presiding.Call(1));
        scene.member(2, new Debating.Propose(Motion.Kind.MAIN, "按抽签分", seat(2)));
        forbidden("one-motion", () -> scene.member(4, new Debating.Propose(Motion.Kind.MAIN, "按先后分", seat(4))));
        forbidden("not-seconded", () -> scene.leads(new Presiding.PutToVote(Method.HANDS)));
        forbidden("mover-seconds", () -> scene.member(2, new Debating.Second(1, seat(2))));
        scene.member(3, new Debating.Second(1, seat(3)));
        forbidden("seconded-already", () -> scene.member(4, new Debating.Second(1, seat(4))));
        forbidden("motion-pending", () -> scene.leads(new Presiding.Call(2)));
        forbidden("motion-pending", () -> scene.leads(new Presiding.Close()));
        scene.vote(9, 0);
        scene.leads(new Presiding.Call(2));
        scene.leads(new Presiding.Close());
        assertThat(scene.meeting.stage()).isEqualTo(Stage.CLOSED);
    }

    @Test
    void an_amendment_is_voted_on_first_and_changes_what_is_moved() {
        var scene = new MeetingScenes(9, RuleSet.ROBERT);
        scene.debate(9);
        scene.member(5, new Debating.Propose(Motion.Kind.AMENDMENT, "按抽签分，一年一换", seat(5)));
        scene.member(6, new Debating.Second(2, seat(6)));
        forbidden("one-motion", () -> scene.member(7, new Debating.Propose(Motion.Kind.POSTPONE, "", seat(7))));
        scene.vote(5, 4);
        assertThat(scene.meeting.motion(1).text()).isEqualTo("按抽签分，一年一换");
        assertThat(scene.meeting.current()).isEqualTo(scene.meeting.motion(1));
        scene.vote(4, 5);
        assertThat(scene.meeting.motion(1).state()).isEqualTo(Motion.State.FAILED);
    }

    @Test
    void two_thirds_end_the_debate_and_then_nobody_speaks() {
        var scene = new MeetingScenes(9, RuleSet.ROBERT);
        scene.debate(9);
        scene.member(5, new Debating.Propose(Motion.Kind.END_DEBATE, "", seat(5)));
        scene.member(6, new Debating.Second(2, seat(6)));
        scene.vote(5, 4);
        assertThat(scene.meeting.motion(2).state()).isEqualTo(Motion.State.FAILED);
        scene.member(5, new Debating.Propose(Motion.Kind.END_DEBATE, "", seat(5)));
        scene.member(6, new Debating.Second(3, seat(6)));
        scene.vote(6, 3);
        forbidden("debate-ended", () -> scene.member(7, new Debating.RaiseHand(seat(7), Side.FOR)));
        forbidden("one-motion", () -> scene.member(7, new Debating.Propose(Motion.Kind.AMENDMENT, "改", seat(7))));
        scene.vote(9, 0);
        assertThat(scene.meeting.motion(1).state()).isEqualTo(Motion.State.PASSED);
    }

    @Test
    void what_is_postponed_or_referred_is_off_the_table() {
        var scene = new MeetingScenes(9, RuleSet.PLAIN);
        scene.debate(9);
        scene.member(5, new Debating.Propose(Motion.Kind.POSTPONE, "", seat(5)));
        scene.vote(9, 0);
        assertThat(scene.meeting.motion(1).state()).isEqualTo(Motion.State.POSTPONED);
        scene.member(5, new Debating.Propose(Motion.Kind.MAIN, "请物业先算账", seat(5)));
        scene.member(5, new Debating.Propose(Motion.Kind.REFER, "物业", seat(5)));
        scene.vote(9, 0);
        assertThat(scene.meeting.motion(3).state()).isEqualTo(Motion.State.REFERRED);
        assertThat(scene.meeting.current()).isNull();
    }

    @Test
    void a_member_speaks_twice_and_those_first_who_have_not() {
        var scene = new MeetingScenes(9, RuleSet.ROBERT);
        scene.debate(9);
        scene.member(4, new Debating.RaiseHand(seat(4), Side.FOR));
        scene.leads(new Presiding.GiveFloor(seat(4), null));
        assertThat(scene.meeting.floor().speaking()).isNotNull();
        scene.leads(new Presiding.TakeFloor());
        scene.member(4, new Debating.RaiseHand(seat(4), Side.FOR));
        scene.member(5, new Debating.RaiseHand(seat(5), Side.AGAINST));
        forbidden("fresh-first", () -> scene.leads(new Presiding.GiveFloor(seat(4), null)));
        scene.leads(new Presiding.GiveFloor(seat(5), null));
        scene.leads(new Presiding.GiveFloor(seat(4), null));
        scene.leads(new Presiding.TakeFloor());
        forbidden("spoken-enough", () -> scene.member(4, new Debating.RaiseHand(seat(4), Side.FOR)));
        assertThat(scene.meeting.floor().speeches()).hasSize(3);
    }

    @Test
    @Clause(value = "2.3.2", part = true)
    void those_for_it_and_those_against_it_speak_in_turn() {
        var scene = new MeetingScenes(9, RuleSet.ROBERT);
        scene.debate(9);
        scene.member(4, new Debating.RaiseHand(seat(4), Side.FOR));
        scene.member(5, new Debating.RaiseHand(seat(5), Side.FOR));
        scene.member(6, new Debating.RaiseHand(seat(6), Side.NEITHER));
        scene.member(7, new Debating.RaiseHand(seat(7), Side.AGAINST));
        var turns = scene.meeting.plan().rules().turns();
        assertThat(scene.meeting.floor().queue(1, turns)).containsExactly(seat(4), seat(7), seat(5), seat(6));
        scene.leads(new Presiding.GiveFloor(seat(4), null));
        forbidden("other-side-first", () -> scene.leads(new Presiding.GiveFloor(seat(5), null)));
        forbidden("other-side-first", () -> scene.leads(new Presiding.GiveFloor(seat(8), Side.FOR)));
        scene.leads(new Presiding.GiveFloor(seat(7), null));
        scene.leads(new Presiding.GiveFloor(seat(5), null));
        scene.leads(new Presiding.GiveFloor(seat(6), null));
        scene.leads(new Presiding.GiveFloor(seat(8), Side.FOR));
        assertThat(scene.meeting.floor().speaking())
                .extracting(Floor.Speech::side)
                .isEqualTo(Side.FOR);
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void a_secret_ballot_counts_when_two_people_found_the_same() {
        var scene = new MeetingScenes(9, RuleSet.PLAIN);
        scene.debate(8);
        scene.leads(new Presiding.PutToVote(Method.SECRET));
        forbidden(
                "not-by-hand",
                () -> scene.member(2, new Voting.Cast(scene.meeting.votes().size(), seat(2), Choice.YES)));
        forbidden("two-counters", () -> scene.leads(new Presiding.Announce()));
        scene.leads(new Voting.Count(scene.meeting.votes().size(), new Tally(5, 2, 1, 0), Map.of()));
        forbidden("two-counters", () -> scene.leads(new Presiding.Announce()));
        scene.leads(new Voting.Count(scene.meeting.votes().size(), new Tally(5, 2, 1, 0), Map.of()));
        forbidden("two-counters", () -> scene.leads(new Presiding.Announce()));
        scene.member(6, new Voting.Count(scene.meeting.votes().size(), new Tally(4, 3, 1, 0), Map.of()));
        forbidden("counters-differ", () -> scene.leads(new Presiding.Announce()));
        forbidden(
                "more-than-present",
                () -> scene.member(6, new Voting.Count(scene.meeting.votes().size(), new Tally(5, 3, 1, 0), Map.of())));
        scene.member(6, new Voting.Count(scene.meeting.votes().size(), new Tally(5, 2, 1, 0), Map.of()));
        scene.leads(new Presiding.Announce());
        var vote = scene.meeting.votes().getFirst();
        assertThat(vote.passed()).isTrue();
        assertThat(vote.ballots()).isEmpty();
        assertThat(vote.tally()).isEqualTo(new Tally(5, 2, 1, 0));
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void papers_with_names_are_entered_by_two_and_published_by_name() {
        var scene = new MeetingScenes(3, RuleSet.PLAIN);
        scene.debate(3);
        scene.leads(new Presiding.PutToVote(Method.PAPER));
        var sheet = Map.of(seat(1), Choice.YES, seat(2), Choice.YES, seat(3), Choice.NO);
        var other = Map.of(seat(1), Choice.YES, seat(2), Choice.NO, seat(3), Choice.YES);
        scene.leads(new Voting.Count(scene.meeting.votes().size(), new Tally(0, 0, 0, 0), sheet));
        scene.member(3, new Voting.Count(scene.meeting.votes().size(), new Tally(0, 0, 0, 0), other));
        forbidden("counters-differ", () -> scene.leads(new Presiding.Announce()));
        scene.member(3, new Voting.Count(scene.meeting.votes().size(), new Tally(0, 0, 0, 0), sheet));
        scene.leads(new Presiding.Announce());
        assertThat(scene.meeting.votes().getFirst().ballots()).isEqualTo(sheet);
        assertThat(scene.meeting.motion(1).state()).isEqualTo(Motion.State.PASSED);
    }

    @Test
    void a_member_votes_once() {
        var scene = new MeetingScenes(3, RuleSet.PLAIN);
        scene.debate(2);
        scene.leads(new Presiding.PutToVote(Method.HANDS));
        scene.member(2, new Voting.Cast(scene.meeting.votes().size(), seat(2), Choice.ABSTAIN));
        forbidden(
                "voted-already",
                () -> scene.member(2, new Voting.Cast(scene.meeting.votes().size(), seat(2), Choice.YES)));
        forbidden(
                "not-in-room",
                () -> scene.member(3, new Voting.Cast(scene.meeting.votes().size(), seat(3), Choice.YES)));
    }

    @Test
    void what_is_read_again_stands_as_it_stood() {
        var scene = new MeetingScenes(9, RuleSet.ROBERT);
        scene.debate(9);
        scene.vote(6, 2);
        var again = new Meeting(
                scene.meeting.id(),
                scene.meeting.plan(),
                scene.meeting.lines().stream().map(Journal::again).toList());
        assertThat(again.lines()).isEqualTo(scene.meeting.lines());
        assertThat(again.stage()).isEqualTo(scene.meeting.stage());
        assertThat(again.room().present()).isEqualTo(scene.meeting.room().present());
        assertThat(again.fresh()).isEmpty();
    }
}
