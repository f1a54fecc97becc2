package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the points say of a council's topics, name and chair, against plain Java over the same records. */
@JiayuanTest
@Proves({ObserveSubjects.class, ObserveCore.class})
class ObserveSubjectsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Set<TopicState> TALKED_OVER =
            EnumSet.of(TopicState.DEBATED, TopicState.PASSED, TopicState.FAILED, TopicState.REFERRED);

    @Autowired
    @Qualifier("observePlans") ObserveSubjects plans;

    @Autowired
    @Qualifier("observeAffairs") ObserveSubjects affairs;

    @Autowired
    @Qualifier("observeTroubles") ObserveSubjects troubles;

    @Autowired
    ObserveName name;

    @Autowired
    ObserveChair chair;

    @Autowired
    ObserveCore core;

    @Autowired
    ObserveGatherings gatherings;

    @Autowired
    ObserveTerm term;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    private void council(String community, String called, String form) {
        new CouncilRows(database, community).council(called, form, TODAY.minusYears(2));
    }

    private record Step(int topic, Subject subject, TopicState state, Instant at) {}

    private List<Step> topics(String community, Random random) {
        var steps = new ArrayList<Step>();
        for (int topic = 1; topic <= random.nextInt(5); topic++) {
            var subject = Subject.values()[random.nextInt(Subject.values().length)];
            topic(community, topic, subject);
            for (int i = 0; i < 3; i++) {
                var state = TopicState.values()[random.nextInt(TopicState.values().length)];
                var step = new Step(topic, subject, state, NOW.minusSeconds(86_400L * random.nextInt(700) + 60));
                steps.add(step);
                step(community, topic, state, step.at());
            }
        }
        return steps;
    }

    private void topic(String community, int number, Subject subject) {
        database.sql("""
                        INSERT INTO council.topics (community_code, year, number, version, state, subject, origin, title, body,
                            asks, original, proposed_at)
                        VALUES (?, 2026, ?, 0, 'ACCEPTED', ?, 'MEMBER', '灯', '灯不亮', '[]', ?, ?)
                        """)
                .params(
                        community,
                        number,
                        subject.name(),
                        vault.seal("council.topic", "灯").bytes(),
                        Rows.at(NOW))
                .update();
    }

    private void step(String community, int topic, TopicState state, Instant at) {
        database.sql("""
                        INSERT INTO council.topic_steps (community_code, id, year, number, state, at)
                        VALUES (?, ?, 2026, ?, ?, ?)
                        """)
                .params(community, UUID.randomUUID(), topic, state.name(), Rows.at(at))
                .update();
    }

    @Test
    @Clause(
            value = {"2.2.1", "2.2.2", "2.2.3"},
            part = true)
    void what_it_says_of_topics_is_what_plain_java_counts() {
        var random = new Random(11);
        var sorts = Map.of(
                plans, Set.of(Subject.PLAN),
                affairs, Set.of(Subject.AFFAIRS, Subject.WELFARE),
                troubles, Set.of(Subject.TROUBLE));
        for (int i = 0; i < 12; i++) {
            var community = "9901060020%02d".formatted(i);
            council(community, "议事会", "每月");
            var steps = topics(community, random);
            sorts.forEach((point, subjects) -> {
                var these = new HashSet<Integer>();
                var all = new HashSet<Integer>();
                steps.stream()
                        .filter(step -> TALKED_OVER.contains(step.state()))
                        .filter(step -> step.at().isAfter(Shanghai.startOf(TODAY.minusYears(1))))
                        .forEach(step -> {
                            all.add(step.topic());
                            if (subjects.contains(step.subject())) {
                                these.add(step.topic());
                            }
                        });
                var finding = ask(point, community);
                assertThat(finding.numbers()).containsExactly((long) these.size(), 0L, (long) all.size());
                assertThat(finding.result())
                        .isEqualTo(all.isEmpty() ? Result.DATA_MISSING : these.isEmpty() ? Result.NOT_MET : Result.MET);
            });
        }
        assertThat(ask(plans, "990106002099").result()).isEqualTo(Result.NOT_APPLICABLE);
    }

    private static Finding ask(ObservationPoint point, String community) {
        return point.of(List.of(community), Thresholds.USUAL, NOW).getFirst();
    }

    @Test
    @Clause(value = "2.3.2", part = true)
    void a_council_has_a_name_and_a_form_of_its_own() {
        assertThat(ask(name, "990106003001").result()).isEqualTo(Result.NOT_APPLICABLE);
        council("990106003001", "居民议事会", "每月");
        council("990106003002", "榕树下", "每月");
        council("990106003003", "榕树下", " ");
        assertThat(ask(name, "990106003001").result()).isEqualTo(Result.NOT_MET);
        assertThat(ask(name, "990106003002").result()).isEqualTo(Result.MET);
        assertThat(ask(name, "990106003002").numbers()).containsExactly(1L, 1L);
        assertThat(ask(name, "990106003003").result()).isEqualTo(Result.DATA_MISSING);
        assertThat(ask(gatherings, "990106003002").result()).isEqualTo(Result.NOT_APPLICABLE);
    }

    @Test
    @Clause("2.2.1")
    void a_plan_that_was_talked_over_within_a_year_is_seen() {
        var community = "990106005001";
        council(community, "榕树下", "每月");
        assertThat(ask(plans, community).result()).isEqualTo(Result.DATA_MISSING);
        topic(community, 1, Subject.TROUBLE);
        step(community, 1, TopicState.PASSED, NOW.minusSeconds(60));
        assertThat(ask(plans, community).result()).isEqualTo(Result.NOT_MET);
        topic(community, 2, Subject.PLAN);
        step(community, 2, TopicState.SCHEDULED, NOW.minusSeconds(60));
        assertThat(ask(plans, community).result()).isEqualTo(Result.NOT_MET);
        step(community, 2, TopicState.DEBATED, NOW.minusSeconds(30));
        assertThat(ask(plans, community).result()).isEqualTo(Result.MET);
        assertThat(ask(troubles, community).result()).isEqualTo(Result.MET);
    }

    @Test
    @Clause("2.1.1")
    void the_committee_sits_there_and_somebody_presides() {
        var community = "990106004001";
        assertThat(ask(term, community).result()).isEqualTo(Result.NOT_MET);
        council(community, "榕树下", "每月");
        assertThat(ask(core, community).result()).isEqualTo(Result.NOT_APPLICABLE);
        var rows = new CouncilRows(database, community);
        rows.term(TODAY.minusYears(2), TODAY.plusYears(1));
        assertThat(ask(core, community).result()).isEqualTo(Result.NOT_MET);
        assertThat(ask(chair, community).result()).isEqualTo(Result.NOT_MET);
        var seat = rows.seat(Constituency.COMMITTEE, TODAY.minusYears(2), vault);
        database.sql(
                        "INSERT INTO council.chairs (community_code, starts_on, seat, office, because) VALUES (?, ?, ?, 'OTHER', '推选')")
                .params(community, TODAY.minusYears(1), seat)
                .update();
        assertThat(ask(term, community).result()).isEqualTo(Result.MET);
        assertThat(ask(core, community).numbers()).containsExactly(1L);
        assertThat(ask(core, community).result()).isEqualTo(Result.MET);
        assertThat(ask(chair, community).result()).isEqualTo(Result.MET);
        assertThat(ask(chair, community).numbers()).containsExactly(1L, 0L);
        database.sql("UPDATE council.seats SET ends_on = ?, left_because = 'MOVED' WHERE community_code = ?")
                .params(TODAY.minusDays(1), community)
                .update();
        assertThat(ask(core, community).result()).isEqualTo(Result.NOT_MET);
        assertThat(ask(chair, community).result()).isEqualTo(Result.NOT_MET);
    }
}
