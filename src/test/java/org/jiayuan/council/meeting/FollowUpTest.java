package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.council.Constituency;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.AnswerResolution.Answer;
import org.jiayuan.council.meeting.AnswerResolution.Where;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Convention.Stage;
import org.jiayuan.council.meeting.KeepMinutes.Doing;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Resolution.Level;
import org.jiayuan.division.Places;
import org.jiayuan.matter.PlaceIsWrong;
import org.jiayuan.matter.State;
import org.jiayuan.platform.Outbox;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves({OverdueAgenda.class, Seals.class})
class FollowUpTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ConveneMeeting convene;

    @Autowired
    SendMeetingNotice tell;

    @Autowired
    ConductMeeting conduct;

    @Autowired
    ReadMeeting read;

    @Autowired
    Resolutions resolutions;

    @Autowired
    AnswerResolution answer;

    @Autowired
    MarkOverdueResolutions mark;

    @Autowired
    KeepMinutes keep;

    @Autowired
    ReadMinutes minutes;

    @Autowired
    RaiseConvention raise;

    @Autowired
    FileConvention file;

    @Autowired
    Conventions conventions;

    @Autowired
    Seals seals;

    @Autowired
    Units units;

    @Autowired
    Places places;

    @Autowired
    Calendars calendars;

    @Autowired
    JdbcClient database;

    @Autowired
    Outbox outbox;

    private CouncilScenes scenes;
    private final List<UUID> seats = new ArrayList<>();

    @BeforeEach
    void seven_members() {
        scenes = CouncilScenes.in(beans);
        seats.clear();
        for (int n = 0; n < 7; n++) {
            seats.add(scenes.seat("成员" + n, Constituency.values()[n], null));
        }
    }

    private Act act() {
        return CouncilScenes.act();
    }

    private Act at(Instant at) {
        return new Act(act().by(), at);
    }

    private MeetingId convened(Act act) {
        return convene.with(
                scenes.community,
                MeetingKind.MONTHLY,
                act.at().plusSeconds(30),
                "榕树下",
                RuleSet.PLAIN,
                List.of(new Point("广场舞到几点", "", null)),
                act);
    }

    private Resolution passed() {
        var id = HeldMeeting.told(beans, scenes.community, MeetingKind.MONTHLY, "广场舞到几点", act());
        return HeldMeeting.passed(beans, id, seats, "晚上九点半以后不放音乐", 5);
    }

    private Answer answer(Subject subject, String measure, LocalDate due, Where where) {
        return new Answer(
                subject, Level.COMMUNITY, units.stationOf(scenes.community).id(), measure, due, where);
    }

    private Where cell() {
        return new Where(places.cells(scenes.community).getLast().id().code(), "", "");
    }

    private List<String> waiting() {
        return database.sql(
                        "SELECT kind FROM desk.waiting WHERE community_code = ? AND module = 'council' ORDER BY kind")
                .param(scenes.community)
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    @Test
    @Clause("2.3.5")
    void what_will_be_done_is_said_in_time_and_becomes_a_matter_of_the_responsible_unit() {
        var resolution = passed();
        var station = units.stationOf(scenes.community);
        var due = act().day().plusDays(30);
        answer.of(resolution.id(), answer(Subject.TROUBLE, "和舞蹈队谈好时间，装上定时器", due, cell()), act());
        var answered = resolutions.find(resolution.id()).orElseThrow();
        assertThat(answered.clock(calendars.current()).met()).isTrue();
        assertThat(waiting()).isEmpty();
        assertThat(database.sql("SELECT kind || ' ' || state || ' ' || (holder_unit = :unit)::text FROM matter.matters "
                                + "WHERE community_code = :community AND year = :year AND number = :number")
                        .param("unit", station.id())
                        .param("community", scenes.community)
                        .param("year", answered.matterYear())
                        .param("number", answered.matterNumber())
                        .query(String.class)
                        .single())
                .isEqualTo("RESOLUTION DISPATCHED true");
        assertThatThrownBy(() -> answer.of(resolution.id(), answer(Subject.PLAN, "又一次", due, cell()), act()))
                .isInstanceOf(MeetingForbids.class);
    }

    @Test
    @Clause(value = "2.3.5", part = true)
    void the_secretary_says_where_and_what_is_only_in_words_waits_for_intake_to_find_it() {
        var resolution = passed();
        var due = act().day().plusDays(30);
        assertThatThrownBy(() ->
                        answer.of(resolution.id(), answer(Subject.PLAN, "装灯", due, new Where("", "", " ")), act()))
                .isInstanceOf(PlaceIsWrong.class)
                .hasMessage("matter.fault.place-missing");
        var elsewhere =
                new Where(scenes.community.equals("440305007023") ? "44030500701901" : "44030500702302", "", "");
        assertThatThrownBy(() -> answer.of(resolution.id(), answer(Subject.PLAN, "装灯", due, elsewhere), act()))
                .isInstanceOf(MeetingForbids.class)
                .hasMessage("council.broken.place-elsewhere");
        var matter = answer.of(resolution.id(), answer(Subject.PLAN, "装灯", due, new Where("", "", "榕树下的小广场")), act());
        assertThat(matter.place().clear()).isFalse();
        assertThat(matter.place().label()).isEqualTo("榕树下的小广场");
        assertThat(matter.state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    @Clause("2.3.5")
    void on_day_eleven_it_is_marked_for_ever_goes_up_and_onto_the_next_agenda() {
        var resolution = passed();
        var next = convened(at(act().at().plus(Duration.ofDays(40))));
        var lastEvening = Shanghai.moment(resolution.dueDay(), LocalTime.of(23, 59));
        mark.run(lastEvening);
        assertThat(resolutions.find(resolution.id()).orElseThrow().overdueSince())
                .isNull();
        mark.run(lastEvening.plus(Duration.ofMinutes(10)));
        mark.run(lastEvening.plus(Duration.ofMinutes(20)));
        assertThat(resolutions.find(resolution.id()).orElseThrow().overdueSince())
                .isEqualTo(resolution.dueDay().plusDays(1));
        assertThat(waiting()).contains("opinion", "supervise");
        assertThat(read.of(next).agenda()).hasSize(2);
        assertThat(read.of(next).agenda().getLast().topic())
                .isEqualTo("resolution/" + resolution.id().reference());
        var later = convened(at(act().at().plus(Duration.ofDays(70))));
        assertThat(read.of(later).agenda()).hasSize(2);
        var late = at(lastEvening.plus(Duration.ofDays(3)));
        answer.of(resolution.id(), answer(Subject.PLAN, "装定时器", late.day().plusDays(20), cell()), late);
        var answered = resolutions.find(resolution.id()).orElseThrow();
        assertThat(answered.clock(calendars.current()).met()).isFalse();
        assertThat(answered.overdueSince()).isNotNull();
        assertThat(waiting()).isEmpty();
    }

    @Test
    @Clause(value = "2.3.4", part = true)
    void minutes_hold_the_sums_are_signed_once_and_sealed_when_they_become_public() {
        var resolution = passed();
        var id = resolution.meeting();
        keep.doing(id, new Doing.Remark("舞蹈队长列席。"), act());
        var draft = minutes.of(id).orElseThrow();
        assertThat(draft.text())
                .contains("7 × 3 = 21")
                .contains("5 × 2 = 10，超过到会的 7 人，通过")
                .contains("晚上九点半以后不放音乐")
                .contains("舞蹈队长列席")
                .contains("成员1");
        assertThatThrownBy(() -> keep.doing(id, new Doing.Publish(), act())).isInstanceOf(MeetingForbids.class);
        keep.doing(id, new Doing.Sign(), act());
        assertThatThrownBy(() -> keep.doing(id, new Doing.Remark("改一改"), act())).isInstanceOf(MeetingForbids.class);
        assertThat(minutes.published(id)).isEmpty();
        keep.doing(id, new Doing.Publish(), act());
        assertThat(minutes.published(id).orElseThrow().text()).isEqualTo(draft.text());
        assertThat(seals.of(scenes.community, 0, 10))
                .extracting(Seals.Seal::kind)
                .containsExactly(Seals.Kind.RESOLUTION, Seals.Kind.MINUTES);
        assertThat(seals.broken(scenes.community)).isEmpty();
    }

    /** Whether the points were told to look at the community anew, once what was told before is forgotten. */
    private boolean lookedAtAnew() {
        outbox.drain();
        return database.sql("DELETE FROM programme.stale WHERE community_code = ?")
                        .param(scenes.community)
                        .update()
                > 0;
    }

    @Test
    @Clause("2.3.6")
    void a_convention_is_filed_and_one_that_touches_rights_is_not() {
        var resolution = passed();
        lookedAtAnew();
        var blocked = raise.of(resolution.id(), "居民公约", "违反的罚款二百元", Set.of(), act());
        assertThat(blocked.stage()).isEqualTo(Stage.BLOCKED);
        assertThat(lookedAtAnew()).as("what was raised counts for the board").isTrue();
        assertThatThrownBy(() -> file.of(scenes.community, blocked.version(), act()))
                .isInstanceOf(MeetingForbids.class);
        assertThat(file.isToNote(blocked)).isTrue();
        file.note(scenes.community, blocked.version(), act());
        assertThat(file.isToNote(blocked)).as("nothing waits any longer").isFalse();
        assertThat(conventions.current(scenes.community)).isEmpty();
        var raised = raise.of(resolution.id(), "居民公约", "晚上九点半以后不放音乐", Set.of(), act());
        file.of(scenes.community, raised.version(), act());
        var second = raise.of(resolution.id(), "居民公约", "晚上九点以后不放音乐", Set.of(), act());
        file.of(scenes.community, second.version(), act());
        assertThat(conventions.current(scenes.community).orElseThrow().version())
                .isEqualTo(second.version());
        assertThat(conventions.of(scenes.community)).hasSize(3);
        assertThat(seals.broken(scenes.community)).isEmpty();
    }
}
