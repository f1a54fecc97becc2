package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.programme.Evidence.Verdict;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ReportEvidenceTest {

    private static final String COMMUNITY = "440305006013";
    private static final String SUB_DISTRICT = "440305006000";
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-21T02:00:00Z");

    @Autowired
    ApplicationContext beans;

    @Autowired
    ReportEvidence report;

    @Autowired
    CheckEvidence check;

    @Autowired
    FindEvidence find;

    @Autowired
    ComputeFindings compute;

    @Autowired
    Standings standings;

    @Autowired
    JdbcClient database;

    private Actor.Person clerk;
    private Actor.Person officer;

    @BeforeEach
    void engage() {
        var offices = Offices.in(beans);
        clerk = Offices.clerk(offices.unit(Unit.Kind.STATION, COMMUNITY), COMMUNITY);
        officer = Offices.clerk(offices.unit(Unit.Kind.SUB_DISTRICT, SUB_DISTRICT), "440305006");
        compute.of(List.of(COMMUNITY), NOW);
    }

    private UUID reported(String clause, String text) {
        return report.of(COMMUNITY, clause, text, StagingToken.fresh(), new Act(clerk, NOW));
    }

    private List<Standing> standing(String clause) {
        return standings.of(List.of(COMMUNITY)).stream()
                .filter(one -> one.clause().equals(clause))
                .toList();
    }

    private int waiting(UUID evidence) {
        return database.sql("SELECT count(*) FROM desk.waiting WHERE module = 'programme' AND reference = ?")
                .param(evidence.toString())
                .query(Integer.class)
                .single();
    }

    @Test
    @Clause(value = "0.2", part = true)
    void what_the_office_accepts_counts_and_stays_marked_as_reported() {
        var id = reported("1.2.1", "11月5日在小区广场办了党员服务日，48人参加，找王建国，电话13800138000");
        assertThat(find.get(COMMUNITY, id).text()).doesNotContain("13800138000");
        assertThat(standing("1.2.1")).isEmpty();
        assertThat(waiting(id)).isEqualTo(1);
        check.of(COMMUNITY, id, Verdict.ACCEPTED, "", new Act(officer, LATER));
        assertThat(standing("1.2.1")).singleElement().satisfies(one -> {
            assertThat(one.result()).isEqualTo(Result.MET);
            assertThat(one.reported()).isTrue();
        });
        assertThat(waiting(id)).isZero();
        compute.of(List.of(COMMUNITY), LATER);
        assertThat(standing("1.2.1")).hasSize(1);
        assertThatThrownBy(() -> check.of(COMMUNITY, id, Verdict.REFUSED, "再看", new Act(officer, LATER)))
                .isInstanceOf(ProgrammeFieldIsWrong.class);
    }

    @Test
    void what_is_refused_needs_a_reason_and_does_not_count() {
        var id = reported("1.2.3", "和商会一起办了讲座");
        assertThatThrownBy(() -> check.of(COMMUNITY, id, Verdict.REFUSED, " ", new Act(officer, LATER)))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("reason"));
        check.of(COMMUNITY, id, Verdict.REFUSED, "没有照片", new Act(officer, LATER));
        assertThat(standing("1.2.3")).isEmpty();
        assertThat(find.get(COMMUNITY, id).reason()).isEqualTo("没有照片");
    }

    @Test
    void what_records_show_is_not_reported() {
        assertThatThrownBy(() -> reported("9.1.1", "家园网有了"))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.key()).isEqualTo("programme.broken.evidence-seen"));
        assertThatThrownBy(() -> reported("1.2.1", "  ")).isInstanceOf(ProgrammeFieldIsWrong.class);
    }

    @Test
    void nobody_checks_or_reports_what_is_not_hers() {
        var id = reported("1.2.4", "每周三接访");
        assertThatThrownBy(() -> check.of(COMMUNITY, id, Verdict.ACCEPTED, "", new Act(clerk, LATER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report.of(COMMUNITY, "1.2.4", "有", StagingToken.fresh(), new Act(officer, LATER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> report.of("440305006005", "1.2.4", "有", StagingToken.fresh(), new Act(clerk, LATER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reported("0.1", "有")).isInstanceOf(NotFound.class);
    }
}
