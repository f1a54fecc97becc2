package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.council.Opinions.Stance;
import org.jiayuan.council.meeting.ConveneMeeting;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.platform.Rows;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.UnitScenes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
@Proves(CouncilRecords.class)
class CouncilRecordsTest {

    @Autowired
    ApplicationContext beans;

    @Autowired
    CouncilRecords records;

    @Autowired
    ProposeTopic propose;

    @Autowired
    ScreenTopic screen;

    @Autowired
    SupportTopic support;

    @Autowired
    GiveOpinion give;

    @Autowired
    ConveneMeeting convene;

    @Autowired
    JdbcClient database;

    @Test
    void whoever_has_her_account_deleted_is_nowhere_in_the_council_any_more() {
        var scenes = CouncilScenes.in(beans);
        var account = UUID.randomUUID();
        var wang = new Act(new Actor.Person(account, List.of()), UnitScenes.NOW);
        var seat = scenes.seat("王芳", Constituency.RESPECTED, account);
        var topic = propose.of(
                scenes.community,
                new Proposal(Subject.WELFARE, "榕树下增设座椅", "榕树下没有地方坐，老人只能站着。", List.of("放四张带靠背的椅子"), false),
                wang);
        screen.accept(topic, scenes.people.actOf(scenes.people.lan));
        support.of(topic, wang);
        give.of(topic, Stance.FOR, "我天天在那里等孙子", wang);
        appraised(scenes.community, account);
        assertThat(keeping(account))
                .containsExactlyInAnyOrder(
                        "seats.account_id",
                        "topics.proposer_account",
                        "topic_steps.by_account",
                        "supports.account_id",
                        "opinions.account_id",
                        "appraisals.account_id");

        records.erase(new Whose.Account(account), Act.ofProgram(UnitScenes.NOW));

        assertThat(keeping(account)).isEmpty();
        assertThat(count("topics", scenes.community)).as("her topic stays").isEqualTo(1);
        assertThat(count("opinions", scenes.community)).isZero();
        assertThat(count("appraisals", scenes.community))
                .as("her mark counts on")
                .isEqualTo(1);
        assertThat(database.sql("SELECT count(*) FROM council.seats WHERE community_code = ? AND id = ?")
                        .params(scenes.community, seat)
                        .query(Integer.class)
                        .single())
                .as("her seat is history")
                .isEqualTo(1);
    }

    /** A resolution's mark by her; how resolutions come about is told elsewhere. */
    private void appraised(String community, UUID account) {
        var act = CouncilScenes.act();
        var agenda = List.of(new ConveneMeeting.Point("停车位怎么分", "", null));
        var meeting = convene.with(
                community, MeetingKind.MONTHLY, act.at().plusSeconds(60), "榕树下", RuleSet.PLAIN, agenda, act);
        database.sql("""
                        INSERT INTO council.resolutions (community_code, year, number, meeting_year, meeting_number, vote,
                            title, words, passed_at, due_day)
                        VALUES (?, 2026, 1, ?, ?, 1, '停车位', '按抽签分', ?, ?)
                        """)
                .params(community, meeting.year(), meeting.number(), Rows.at(act.at()), LocalDate.of(2026, 12, 1))
                .update();
        database.sql("INSERT INTO council.appraisals VALUES (?, 2026, 1, ?, true, 4, ?)")
                .params(community, account, Rows.at(act.at()))
                .update();
    }

    /** Every column of the council in which an account may stand and hers does. */
    private List<String> keeping(UUID account) {
        return database.sql("""
                        SELECT table_name || '.' || column_name FROM information_schema.columns
                        WHERE table_schema = 'council' AND data_type = 'uuid' AND column_name LIKE '%account%'
                        """).query((row, number) -> row.getString(1)).list().stream()
                .filter(column -> {
                    var parts = column.split("\\.");
                    return database.sql(
                                    "SELECT EXISTS (SELECT FROM council." + parts[0] + " WHERE " + parts[1] + " = ?)")
                            .param(account)
                            .query(Boolean.class)
                            .single();
                })
                .toList();
    }

    private int count(String table, String community) {
        return database.sql("SELECT count(*) FROM council." + table + " WHERE community_code = ?")
                .param(community)
                .query(Integer.class)
                .single();
    }
}
