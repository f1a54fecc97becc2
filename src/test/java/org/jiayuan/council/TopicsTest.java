package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.council.Opinions.Stance;
import org.jiayuan.council.Topic.Origin;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves(TopicLog.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopicsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    ProposeTopic propose;

    @Autowired
    ScreenTopic screen;

    @Autowired
    AppealScreening appeal;

    @Autowired
    CollectOpinions collect;

    @Autowired
    SupportTopic support;

    @Autowired
    GiveOpinion give;

    @Autowired
    Opinions opinions;

    @Autowired
    ScheduleTopic schedule;

    @Autowired
    DebateTopic debate;

    @Autowired
    LeaveSeat leave;

    @Autowired
    FindTopics find;

    @Autowired
    JdbcClient database;

    private CouncilScenes scenes;
    private Act clerk;
    private Act wang;

    @BeforeAll
    void gather() {
        scenes = CouncilScenes.in(beans);
        clerk = scenes.people.actOf(scenes.people.lan);
        wang = resident();
    }

    private static Act resident() {
        return new Act(new Actor.Person(UUID.randomUUID(), List.of()), UnitScenes.NOW);
    }

    private static Proposal proposal() {
        return new Proposal(Subject.WELFARE, "榕树下增设座椅", "榕树下没有地方坐，我电话13912345678。", List.of("放四张带靠背的椅子"), true);
    }

    private TopicId proposed() {
        return propose.of(scenes.community, proposal(), wang);
    }

    private List<String> waiting(TopicId id) {
        return database.sql("SELECT kind FROM desk.waiting WHERE community_code = ? AND reference = ?")
                .params(id.communityCode(), id.object())
                .query((row, number) -> row.getString("kind"))
                .list();
    }

    private List<String> told(Act who) {
        return database.sql("SELECT key FROM notice.notices WHERE account_id = ?")
                .param(who.by().account())
                .query((row, number) -> row.getString("key"))
                .list();
    }

    private Topic topic(TopicId id) {
        return find.by(id).orElseThrow();
    }

    @Test
    @Clause("2.2.2")
    void a_topic_goes_from_a_resident_to_the_archive() {
        var me = resident();
        var id = propose.of(scenes.community, proposal(), me);
        assertThat(topic(id).origin()).isEqualTo(Origin.RESIDENT);
        assertThat(topic(id).body()).doesNotContain("13912345678");
        assertThat(topic(id).proposerNickname()).isNull();
        assertThat(waiting(id)).containsExactly("topic-screen");
        screen.accept(id, clerk);
        assertThat(waiting(id)).containsExactly("topic-schedule");
        collect.until(id, LocalDate.of(2026, 12, 1), null, clerk);
        schedule.on(id, "2026-3", clerk);
        debate.begin(id, clerk);
        debate.end(id, TopicState.PASSED, "九票赞成", clerk);
        debate.archive(id, clerk);
        assertThat(topic(id).state()).isEqualTo(TopicState.ARCHIVED);
        assertThat(topic(id).meeting()).isEqualTo("2026-3");
        assertThat(told(me))
                .containsExactlyInAnyOrder(
                        "council.notice.accepted",
                        "council.notice.collecting",
                        "council.notice.scheduled",
                        "council.notice.debated",
                        "council.notice.passed",
                        "council.notice.archived");
        assertThat(waiting(id)).isEmpty();
    }

    @Test
    void who_is_refused_sees_why_and_asks_once() {
        var committee = scenes.people.unit(Unit.Kind.SUPERVISION, scenes.people.station, scenes.community, "居务监督委员会");
        var he = scenes.people.hire("何监督", committee, Role.CLERK, scenes.community);
        var judge = scenes.people.actOf(he);
        var id = proposed();
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> screen.giveBack(id, " ", clerk));
        screen.giveBack(id, "请写明放在哪里", clerk);
        assertThat(topic(id).screenedBecause()).isEqualTo("请写明放在哪里");
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> appeal.with(id, "我写了", resident()));
        appeal.with(id, "我写了，就在榕树下", wang);
        assertThat(waiting(id)).containsExactly("topic-appeal");
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> appeal.with(id, "再问一次", wang));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> appeal.answer(id, true, "对", clerk));
        appeal.answer(id, true, "地点已经写明，应予受理", judge);
        assertThat(topic(id).state()).isEqualTo(TopicState.ACCEPTED);
        var other = proposed();
        screen.redirect(other, Elsewhere.OWNERS, "涉及专项维修资金，由业主大会决定", clerk);
        appeal.with(other, "不同意", wang);
        appeal.answer(other, false, "维修资金依法由业主共同决定", judge);
        assertThat(topic(other).state()).isEqualTo(TopicState.REDIRECTED);
        assertThat(topic(other).mayAppeal()).isFalse();
    }

    @Test
    void a_topic_is_taken_into_one_that_is_open() {
        var first = proposed();
        var second = proposed();
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> screen.merge(second, first, "同一件事", clerk));
        screen.accept(first, clerk);
        screen.merge(second, first, "同一件事", clerk);
        assertThat(topic(second).mergedInto()).isEqualTo(first.reference());
        assertThatExceptionOfType(NotFound.class)
                .as("what is not public cannot be supported")
                .isThrownBy(() -> support.of(second, resident()));
    }

    @Test
    void everybody_with_an_account_supports_once_and_says_what_she_thinks() {
        var id = proposed();
        screen.accept(id, clerk);
        var li = resident();
        support.of(id, li);
        support.of(id, li);
        support.of(id, wang);
        assertThat(find.supports(id)).isEqualTo(2);
        support.takeBack(id, li);
        assertThat(find.supports(id)).isEqualTo(1);
        give.of(id, Stance.AGAINST, "会吵，我手机13912345678", li);
        give.of(id, Stance.FOR, null, li);
        give.of(id, Stance.AGAINST, "挡路", wang);
        assertThat(opinions.counts(id)).containsEntry(Stance.FOR, 1).containsEntry(Stance.AGAINST, 1);
        assertThat(opinions.latest(id, 5)).extracting(Opinions.Opinion::words).containsExactly("挡路");
        schedule.on(id, "2026-4", clerk);
        debate.begin(id, clerk);
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> support.of(id, resident()));
        assertThatExceptionOfType(CouncilIsWrong.class).isThrownBy(() -> give.of(id, Stance.FOR, "太晚", resident()));
    }

    @Test
    void the_secretary_drafts_a_topic_from_what_residents_reported() {
        var first = reported();
        var second = reported();
        var id = propose.ofMatters(scenes.community, List.of(first, second, first), proposal(), clerk);
        assertThat(find.matters(id)).containsExactlyInAnyOrder(first, second);
        assertThat(find.ofMatter(scenes.community, second))
                .extracting(Topic::id)
                .contains(id);
        assertThat(find.drafted(scenes.community, List.of("2026-999998", second)))
                .contains(id);
        assertThat(find.drafted(scenes.community, List.of("2026-999998"))).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> propose.ofMatters(scenes.community, List.of(first), proposal(), wang));
        assertThatExceptionOfType(CouncilIsWrong.class)
                .isThrownBy(() -> propose.ofMatters(scenes.community, List.of(first, "2026-999998"), proposal(), clerk))
                .satisfies(broken -> {
                    assertThat(broken.field()).isEqualTo("matters");
                    assertThat(broken.key()).isEqualTo("council.broken.matters-unknown");
                    assertThat(broken.arguments()).containsExactly(List.of("2026-999998"));
                });
    }

    private String reported() {
        return scenes.reported("榕树下没有地方坐", clerk).reference();
    }

    @Test
    void what_a_member_keeps_goes_to_another_when_she_leaves() {
        var first = scenes.seat("钱进", Constituency.SOCIAL);
        var second = scenes.seat("孙悦", Constituency.SOCIAL);
        var id = proposed();
        screen.accept(id, clerk);
        collect.until(id, LocalDate.of(2026, 12, 1), first, clerk);
        leave.of(scenes.community, first, LocalDate.of(2026, 11, 23), "搬家", second, "走访名单", clerk);
        assertThat(topic(id).keeper()).isEqualTo(second);
    }

    @Test
    void strangers_screen_nothing() {
        var stranger = UnitScenes.neighbours(beans);
        var id = proposed();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> screen.accept(id, stranger.actOf(stranger.lan)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> screen.accept(id, wang));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> propose.of(stranger.community, proposal(), wang));
    }
}
