package org.jiayuan.council.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.council.meeting.Attending;
import org.jiayuan.council.meeting.ConductMeeting;
import org.jiayuan.council.meeting.ConveneMeeting;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Debating;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.Motion;
import org.jiayuan.council.meeting.Move;
import org.jiayuan.council.meeting.Presiding;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.council.meeting.SendMeetingNotice;
import org.jiayuan.council.meeting.Tally;
import org.jiayuan.council.meeting.Voting;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@JiayuanTest
class MeetingWatchTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ConveneMeeting convene;

    @Autowired
    SendMeetingNotice tell;

    @Autowired
    ConductMeeting conduct;

    @Autowired
    MockMvcTester web;

    private CouncilScenes scenes;
    private final List<UUID> seats = new ArrayList<>();
    private final UUID counter = UUID.randomUUID();

    @BeforeEach
    void seven_members() {
        scenes = CouncilScenes.in(beans);
        seats.clear();
        for (int n = 0; n < 7; n++) {
            seats.add(scenes.seat("成员" + n, Constituency.values()[n], n == 6 ? counter : null));
        }
    }

    private Act act() {
        return CouncilScenes.act();
    }

    private MeetingId convened() {
        return convene.with(
                scenes.community,
                MeetingKind.HEARING,
                act().at().plusSeconds(60),
                "榕树下",
                RuleSet.PLAIN,
                List.of(new Point("停车位怎么分", "", null)),
                act());
    }

    private MeetingId open() {
        var id = convened();
        tell.of(id, act());
        var moves = new ArrayList<Move>();
        seats.forEach(seat -> moves.add(new Attending.ComeIn(seat, Way.SECRETARY, null)));
        moves.add(new Attending.Watch("街道办", 2));
        moves.add(new Presiding.Open());
        moves.add(new Presiding.Call(1));
        moves.add(new Debating.Propose(Motion.Kind.MAIN, "按抽签分，一年一换", seats.get(1)));
        conduct.of(id, moves, act());
        return id;
    }

    private String watched(MeetingId id) {
        return Visitor.text(Visitor.anyone(web).get(MeetingAddress.site(id) + "/watch"));
    }

    @Test
    void a_meeting_nobody_was_told_of_is_not_watched() {
        var id = convened();
        assertThat(Visitor.anyone(web).get(MeetingAddress.site(id) + "/watch")).hasStatus(404);
        assertThat(Visitor.anyone(web).get(MeetingAddress.site(id) + "/live")).hasStatus(404);
        tell.of(id, act());
        assertThat(watched(id)).contains("停车位怎么分", "会议还没有开始");
    }

    @Test
    @Clause(value = "2.3.3", part = true)
    void everybody_sees_what_is_moved_and_who_voted_how_only_after_the_result() {
        var id = open();
        assertThat(watched(id)).contains("按抽签分，一年一换", "到会 7 人").doesNotContain("街道办");
        conduct.of(id, new Presiding.PutToVote(Method.HANDS), act());
        for (int n = 0; n < 4; n++) {
            conduct.of(id, new Voting.Cast(1, seats.get(n), Choice.YES), act());
        }
        assertThat(watched(id)).contains("已投 4 / 7").doesNotContain("成员3");
        conduct.of(id, new Presiding.Announce(), act());
        assertThat(watched(id)).contains("4 × 2 = 8", "成员3");
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void of_a_secret_ballot_everybody_sees_the_sum_and_nothing_before_it() {
        var id = open();
        conduct.of(id, new Presiding.PutToVote(Method.SECRET), act());
        var counts = new Act(new Actor.Person(counter, List.of()), act().at());
        conduct.of(id, new Voting.Count(1, new Tally(5, 1, 1, 0), Map.of()), counts);
        assertThat(watched(id)).contains("正在点票").doesNotContain("赞成 5", "成员3");
    }
}
