package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.programme.Cycle.Kind;
import org.jiayuan.programme.Cycle.Site;
import org.jiayuan.programme.KeepCycle.Doing;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Cycles are every test's: what is done here is taken back. */
@JiayuanTest
class KeepCycleTest {

    private static final Act TODAY =
            new Act(new Actor.Person(UUID.randomUUID(), List.of()), Instant.parse("2027-03-01T01:00:00Z"));

    @Autowired
    KeepCycle keep;

    @Autowired
    Cycles cycles;

    @Autowired
    TransactionTemplate transaction;

    private void takenBack(Runnable what) {
        transaction.executeWithoutResult(status -> {
            status.setRollbackOnly();
            what.run();
        });
    }

    private Cycle of(int year) {
        return cycles.read().stream()
                .filter(cycle -> cycle.year() == year)
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Clause({"0.1", "0.3"})
    void a_new_cycle_takes_sites_and_leads_and_the_old_one_stays() {
        takenBack(() -> {
            var before = cycles.read().getFirst();
            var of2012 = of(2012);
            keep.by(new Doing.Open(2027, LocalDate.of(2027, 3, 1)), TODAY);
            assertThat(of(2027).sites()).hasSameSizeAs(before.sites());
            assertThat(of(2027).leads()).isEqualTo(before.leads());
            assertThat(of(2027).sites()).extracting(Site::due).containsOnlyNulls();
            assertThat(of(before.year()).to()).isEqualTo(LocalDate.of(2027, 2, 28));
            assertThat(of(before.year()).sites()).isEqualTo(before.sites());
            keep.by(new Doing.Deadline("council", Kind.DEMONSTRATION, LocalDate.of(2027, 12, 31), "区民〔2027〕3号"), TODAY);
            assertThat(of(2027).sitesOf("council"))
                    .filteredOn(site -> site.kind() == Kind.DEMONSTRATION)
                    .isNotEmpty()
                    .extracting(Site::due)
                    .containsOnly(LocalDate.of(2027, 12, 31));
            assertThat(of(2012)).isEqualTo(of2012);
        });
    }

    @Test
    @Clause("0.4")
    void a_lead_unit_gets_another_name_and_keeps_those_before() {
        takenBack(() -> {
            keep.by(
                    new Doing.Rename("union", "区工会联合会", "District Unions", LocalDate.of(2027, 3, 1), "区府〔2027〕1号"),
                    TODAY);
            var union = cycles.read().getFirst().leadsOf("labour").getFirst();
            assertThat(union.on(LocalDate.of(2027, 2, 28)).name()).isEqualTo("区总工会");
            assertThat(union.on(LocalDate.of(2027, 3, 1)).name()).isEqualTo("区工会联合会");
            assertThat(of(2012).leadsOf("labour").getFirst().names()).isEqualTo(union.names());
        });
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        refused(new Doing.Open(2026, LocalDate.of(2027, 3, 1)), "year");
        refused(new Doing.Open(2027, LocalDate.of(2027, 3, 2)), "from");
        refused(new Doing.Open(2027, LocalDate.of(2012, 3, 2)), "from");
        refused(new Doing.Deadline("council", Kind.ALL, LocalDate.of(2012, 3, 2), "早"), "due");
        refused(new Doing.Deadline("nothing", Kind.ALL, LocalDate.of(2027, 3, 2), "没有"), "kind");
        refused(new Doing.Deadline("council", Kind.ALL, LocalDate.of(2027, 3, 2), " "), "words");
        refused(new Doing.Rename("nobody", "甲", "A", LocalDate.of(2027, 3, 1), "乙"), "lead");
        refused(new Doing.Rename("union", "甲", "A", LocalDate.of(2012, 1, 1), "乙"), "since");
        refused(new Doing.Rename("union", "", "A", LocalDate.of(2027, 1, 1), "乙"), "called");
    }

    private void refused(Doing doing, String field) {
        takenBack(() -> assertThatThrownBy(() -> keep.by(doing, TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo(field)));
    }
}
