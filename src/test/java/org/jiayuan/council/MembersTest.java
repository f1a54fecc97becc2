package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.council.AppointMember.Recommended;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves(SetUpCouncil.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MembersTest {

    private static final LocalDate FIRST = CouncilScenes.BEGUN;
    private static final LocalDate LATER = LocalDate.of(2026, 11, 2);

    @Autowired
    ApplicationContext beans;

    @Autowired
    Members members;

    @Autowired
    LeaveSeat leave;

    @Autowired
    NameChair chair;

    @Autowired
    BeginTerm begin;

    @Autowired
    Terms terms;

    @Autowired
    AppointMember appoint;

    @Autowired
    SetUpCouncil setUp;

    @Autowired
    FindCouncil councils;

    @Autowired
    JdbcClient database;

    private CouncilScenes scenes;

    @BeforeAll
    void convene() {
        scenes = CouncilScenes.in(beans);
    }

    private List<String> entitled(LocalDate day) {
        return members.entitled(scenes.community, day).stream()
                .map(Member::name)
                .toList();
    }

    @Test
    @Clause("2.3.2")
    void a_council_has_a_name_and_a_form_of_its_own() {
        setUp.in(scenes.community, " 榕树下议事会 ", "每月第一个周日，带小板凳来", FIRST, CouncilScenes.act());
        var council = councils.get(scenes.community);
        assertThat(council.name()).isEqualTo("榕树下议事会");
        assertThat(council.form()).isEqualTo("每月第一个周日，带小板凳来");
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> setUp.in(scenes.community, " ", "x", FIRST, CouncilScenes.act()))
                .matches(broken -> broken.field().equals("name"));
    }

    @Test
    void who_sits_on_a_day_is_entitled_on_it() {
        var sun = scenes.seat("孙梅", Constituency.RESPECTED);
        scenes.seat("周勇", Constituency.PARTY);
        leave.of(scenes.community, sun, LATER, "搬家", null, null, CouncilScenes.act());
        assertThat(entitled(FIRST.minusDays(1))).isEmpty();
        assertThat(entitled(FIRST)).contains("孙梅", "周勇");
        assertThat(entitled(LATER)).contains("孙梅", "周勇");
        assertThat(entitled(LATER.plusDays(1))).contains("周勇").doesNotContain("孙梅");
        assertThat(entitled(CouncilScenes.ENDS.plusYears(1)))
                .as("until the next term begins, those of the last one go on")
                .contains("周勇");
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> leave.of(scenes.community, sun, LATER, "再走", null, null, CouncilScenes.act()));
    }

    @Test
    @Clause("2.1.4")
    void a_member_may_sit_again_in_the_next_term() {
        var other = CouncilScenes.in(beans);
        var wu = other.seat("吴敏", Constituency.RESPECTED);
        other.seat("郑浩", Constituency.PARTY);
        var starts = LocalDate.of(2029, 1, 10);
        int next = begin.of(other.community, starts, starts.plusYears(3), MidTerm.NOTHING, CouncilScenes.act());
        var again = appoint.again(other.community, wu, next, "居民代表会议推荐", starts, CouncilScenes.act());
        assertThat(members.entitled(other.community, starts.minusDays(1))).hasSize(2);
        assertThat(members.entitled(other.community, starts))
                .extracting(Member::name)
                .containsExactly("吴敏");
        assertThat(members.get(other.community, again).time()).isEqualTo(2);
        assertThatExceptionOfType(CouncilIsWrong.class)
                .as("one seat follows another once")
                .isThrownBy(() -> appoint.again(other.community, wu, next, "又推荐一次", starts, CouncilScenes.act()));
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() ->
                        begin.of(other.community, starts, starts.plusYears(3), MidTerm.NOTHING, CouncilScenes.act()));
    }

    @Test
    @Clause(value = "2.1.4", part = true)
    void a_term_that_begins_while_the_last_one_runs_says_why() {
        var other = CouncilScenes.in(beans);
        var starts = CouncilScenes.ENDS.minusYears(1);
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() ->
                        begin.of(other.community, starts, starts.plusYears(3), MidTerm.NOTHING, CouncilScenes.act()))
                .satisfies(wrong -> assertThat(wrong.field()).isEqualTo("midTerm"));
        assertThat(terms.of(other.community)).hasSize(1);
        var said = new MidTerm(true, "两个社区合并，居民代表会议决定重新组成");
        begin.of(other.community, starts, starts.plusYears(3), said, CouncilScenes.act());
        assertThat(terms.on(other.community, starts)).get().satisfies(term -> {
            assertThat(term.number()).isEqualTo(2);
            assertThat(term.midTermBecause()).isEqualTo(said.because());
        });
    }

    @Test
    void one_member_presides_and_another_after_her() {
        var wang = scenes.seat("王芳", Constituency.RESPECTED);
        var liu = scenes.seat("刘强", Constituency.PARTY);
        chair.of(scenes.community, liu, ChairOffice.SECRETARY, null, FIRST, CouncilScenes.act());
        chair.of(scenes.community, wang, ChairOffice.OTHER, "书记调任，新书记未到", LATER, CouncilScenes.act());
        assertThat(members.chair(scenes.community, LATER.minusDays(1))
                        .orElseThrow()
                        .seat())
                .isEqualTo(liu);
        assertThat(members.chair(scenes.community, LATER).orElseThrow().seat()).isEqualTo(wang);
        assertThat(entitled(LATER)).first().isEqualTo("王芳");
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(
                        () -> chair.of(scenes.community, wang, ChairOffice.OTHER, null, LATER, CouncilScenes.act()));
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> chair.of(
                        scenes.community, wang, ChairOffice.SECRETARY, null, FIRST.minusDays(1), CouncilScenes.act()));
    }

    @Test
    void an_account_sits_once_in_a_term() {
        var account = UUID.randomUUID();
        scenes.seat("王芳", Constituency.RESPECTED, account);
        assertThat(members.of(scenes.community, account, FIRST).orElseThrow().name())
                .isEqualTo("王芳");
        assertThat(members.councilsOf(account, FIRST)).containsExactly(scenes.community);
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> scenes.seat("王芳芳", Constituency.SOCIAL, account));
    }

    @Test
    void only_the_station_keeps_the_papers() {
        var stranger = UnitScenes.neighbours(beans);
        var hers = new Act(scenes.people.actor(scenes.people.lan), UnitScenes.NOW);
        var others = new Act(stranger.actor(stranger.lan), UnitScenes.NOW);
        var grid = new Act(scenes.people.actor(scenes.people.li), UnitScenes.NOW);
        var recommended = new Recommended("赵云", Constituency.MASS, "妇联", "妇联推荐", null);
        appoint.of(scenes.community, scenes.term, recommended, FIRST, hers);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> appoint.of(scenes.community, scenes.term, recommended, FIRST, others));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> appoint.of(scenes.community, scenes.term, recommended, FIRST, grid));
    }

    @Test
    void no_name_stands_in_clear() {
        scenes.seat("诸葛明", Constituency.RESPECTED);
        assertThat(database.sql("SELECT encode(name, 'escape') FROM council.seats WHERE community_code = ?")
                        .param(scenes.community)
                        .query(String.class)
                        .list())
                .noneMatch(bytes -> bytes.contains("诸葛明"));
    }
}
