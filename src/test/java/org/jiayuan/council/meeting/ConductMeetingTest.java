package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves({ObserveArithmetic.class, Seals.class})
class ConductMeetingTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ConveneMeeting convene;

    @Autowired
    PlanItem plan;

    @Autowired
    SendMeetingNotice notify;

    @Autowired
    ConductMeeting conduct;

    @Autowired
    ReadMeeting read;

    @Autowired
    Resolutions resolutions;

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient database;

    @Autowired
    ObserveArithmetic arithmetic;

    private CouncilScenes scenes;
    private final List<UUID> seats = new ArrayList<>();
    private final List<UUID> accounts = new ArrayList<>();

    @BeforeEach
    void nine_members() {
        scenes = CouncilScenes.in(beans);
        seats.clear();
        accounts.clear();
        for (int n = 0; n < 9; n++) {
            accounts.add(UUID.randomUUID());
            seats.add(scenes.seat("成员" + n, Constituency.RESPECTED, accounts.get(n)));
        }
    }

    private Act act() {
        return CouncilScenes.act();
    }

    private Act later(Duration time) {
        return new Act(act().by(), act().at().plus(time));
    }

    private Act member(int number) {
        return new Act(new Actor.Person(accounts.get(number), List.of()), act().at());
    }

    private MeetingId convened() {
        return convene.with(
                scenes.community,
                MeetingKind.MONTHLY,
                act().at().plusSeconds(60),
                "榕树下",
                RuleSet.PLAIN,
                List.of(new Point("停车位怎么分", "", null)),
                act());
    }

    private MeetingId open(int present) {
        var id = convened();
        notify.of(id, act());
        for (int n = 0; n < present; n++) {
            conduct.of(id, new Attending.ComeIn(seats.get(n), Way.SECRETARY, null), act());
        }
        conduct.of(id, new Presiding.Open(), act());
        conduct.of(id, new Presiding.Call(1), act());
        conduct.of(id, new Debating.Propose(Motion.Kind.MAIN, "按抽签分，一年一换", seats.get(1)), act());
        return id;
    }

    private void vote(MeetingId id, int yes) {
        conduct.of(id, new Presiding.PutToVote(Method.HANDS), act());
        for (int n = 0; n < yes; n++) {
            conduct.of(id, new Voting.Cast(read.of(id).votes().size(), seats.get(n), Choice.YES), member(n));
        }
        conduct.of(id, new Presiding.Announce(), act());
    }

    @Test
    @Clause(value = "2.3.1", part = true)
    void meetings_of_a_community_are_numbered_without_gaps_and_members_are_told_once() {
        var first = convened();
        var second = convened();
        assertThat(second.number()).isEqualTo(first.number() + 1);
        plan.of(second, new Point("广场舞到几点", "", null), act());
        notify.of(second, act());
        assertThatThrownBy(() -> notify.of(second, act())).isInstanceOf(MeetingForbids.class);
        assertThat(database.sql(
                                "SELECT link FROM notice.notices WHERE account_id = ? AND key = 'council.notice.meeting'")
                        .param(accounts.getFirst())
                        .query(String.class)
                        .list())
                .containsExactly("/my/meetings/" + scenes.community + "/" + second.reference());
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void what_is_carried_is_numbered_sealed_and_has_ten_working_days() {
        var id = open(7);
        vote(id, 4);
        vote_again(id, 3);
        conduct.of(id, new Presiding.Close(), later(Duration.ofMinutes(5)));
        var found = resolutions.of(id);
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().words()).isEqualTo("按抽签分，一年一换");
        assertThat(found.getFirst().id())
                .isEqualTo(new ResolutionId(scenes.community, act().day().getYear(), 1));
        assertThat(database.sql(
                                "SELECT kind FROM desk.waiting WHERE community_code = ? AND reference LIKE 'resolution%'")
                        .param(scenes.community)
                        .query(String.class)
                        .list())
                .containsExactly("opinion");
        assertThat(read.of(id).stage()).isEqualTo(Stage.CLOSED);
        assertThat(seals.of(scenes.community, 0, 10)).hasSize(1);
        assertThat(seals.broken(scenes.community)).isEmpty();
    }

    private void vote_again(MeetingId id, int yes) {
        conduct.of(id, new Debating.Propose(Motion.Kind.MAIN, "按先后分", seats.get(2)), act());
        vote(id, yes);
    }

    private Finding reckoned() {
        return arithmetic
                .of(List.of(scenes.community), Thresholds.USUAL, act().at().plusSeconds(3_600))
                .getFirst();
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void the_board_reckons_every_opening_and_every_vote_again() {
        assertThat(reckoned().result()).isEqualTo(Result.NOT_APPLICABLE);
        var id = open(7);
        vote(id, 4);
        vote_again(id, 3);
        assertThat(reckoned().numbers()).containsExactly(1L, 2L, 0L);
        assertThat(reckoned().result()).isEqualTo(Result.MET);
        changed("UPDATE council.meetings SET entitled = NULL WHERE community_code = ?");
        assertThat(reckoned().numbers()).containsExactly(1L, 2L, 0L);
        assertThat(reckoned().result()).isEqualTo(Result.DATA_MISSING);
        changed("UPDATE council.meetings SET entitled = 11 WHERE community_code = ?");
        assertThat(reckoned().numbers()).containsExactly(1L, 2L, 1L);
        changed("UPDATE council.meetings SET entitled = 9 WHERE community_code = ?");
        changed(
                "UPDATE council.lines SET detail = jsonb_set(detail, '{passed}', 'true') WHERE community_code = ? AND what = 'Decided'");
        assertThat(reckoned().numbers()).containsExactly(1L, 2L, 1L);
        assertThat(reckoned().result()).isEqualTo(Result.NOT_MET);
    }

    private void changed(String sql) {
        database.sql(sql).param(scenes.community).update();
    }

    @Test
    void what_was_changed_later_is_found_out() {
        var id = open(7);
        vote(id, 5);
        vote_again(id, 5);
        assertThat(seals.broken(scenes.community)).isEmpty();
        database.sql(
                        "UPDATE council.seals SET payload = replace(payload, '先后', '抽签') WHERE community_code = ? AND seq = 2")
                .param(scenes.community)
                .update();
        assertThat(seals.broken(scenes.community)).contains(2L);
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void the_meeting_ends_when_too_few_are_left_and_keeps_what_it_counted() {
        var id = open(6);
        conduct.of(id, new Attending.GoOut(seats.get(5)), member(5));
        conduct.of(id, new Presiding.PutToVote(Method.HANDS), act());
        assertThat(read.of(id).stage()).isEqualTo(Stage.ADJOURNED);
        assertThat(resolutions.of(id)).isEmpty();
    }

    @Test
    void those_who_vote_at_once_are_all_counted() throws Exception {
        var id = open(9);
        conduct.of(id, new Presiding.PutToVote(Method.HANDS), act());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < 9; n++) {
                int number = n;
                threads.submit(() -> conduct.of(
                        id,
                        new Voting.Cast(
                                read.of(id).votes().size(), seats.get(number), number < 5 ? Choice.YES : Choice.NO),
                        member(number)));
            }
        }
        var meeting = conduct.of(id, new Presiding.Announce(), act());
        assertThat(meeting.votes().getFirst().tally()).isEqualTo(new Tally(5, 4, 0, 0));
    }

    @Test
    void strangers_and_members_lead_nothing() {
        var id = open(7);
        var stranger = new Act(new Actor.Person(UUID.randomUUID(), List.of()), act().at());
        assertThatThrownBy(() -> conduct.of(id, new Presiding.Close(), stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conduct.of(id, new Presiding.Close(), member(2)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> conduct.of(id, new Attending.GoOut(seats.get(3)), member(2)))
                .isInstanceOf(NotFound.class);
    }
}
