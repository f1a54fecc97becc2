package org.jiayuan.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ThresholdBookTest {

    private static final Act TODAY =
            new Act(new Actor.Person(UUID.randomUUID(), List.of()), Instant.parse("2026-11-20T01:00:00Z"));

    private static final String COMMUNITY = "440305008015";

    @Autowired
    ThresholdBook book;

    @Autowired
    ComputeFindings compute;

    @Autowired
    ComputeStale stale;

    @Autowired
    Standings standings;

    @Autowired
    Signals signals;

    @Autowired
    JdbcClient database;

    /** Amounts are every test's: what counts today is taken back. */
    @AfterEach
    void takeBack() {
        database.sql("DELETE FROM programme.thresholds WHERE effective_from < '2099-01-01'")
                .update();
        signals.raise(ThresholdBook.TABLE, Signals.EVERYTHING);
    }

    /** A site that changed ten days ago, which is three too many. */
    private void changedTenDaysAgo() {
        database.sql("""
                        INSERT INTO site.generations (community_code, generation, raised_at) VALUES (?, 1, ?)
                        ON CONFLICT (community_code) DO UPDATE SET raised_at = excluded.raised_at
                        """)
                .params(COMMUNITY, Rows.at(TODAY.at().minus(Duration.ofDays(10))))
                .update();
        compute.of(List.of(COMMUNITY), TODAY.at());
    }

    private Result fresh() {
        return standings.of(List.of(COMMUNITY)).stream()
                .filter(one -> one.point().equals("site.point.fresh"))
                .findFirst()
                .orElseThrow()
                .result();
    }

    @Test
    @Clause(value = "0.2", part = true)
    void what_a_new_amount_changes_today_is_found_at_the_next_turn_and_not_at_night() {
        changedTenDaysAgo();
        assertThat(fresh()).isEqualTo(Result.NOT_MET);
        book.enter(new DatedAmounts.Row("site.point.fresh.days", TODAY.day(), 20, "区里的通知"), TODAY);
        stale.run(TODAY.at().plusSeconds(60));
        assertThat(fresh()).isEqualTo(Result.MET);
    }

    @Test
    void what_counts_from_a_later_day_changes_nothing_today() {
        changedTenDaysAgo();
        book.enter(new DatedAmounts.Row("site.point.fresh.days", LocalDate.of(2099, 1, 1), 20, "区里的通知"), TODAY);
        stale.run(TODAY.at().plusSeconds(60));
        assertThat(fresh()).isEqualTo(Result.NOT_MET);
    }

    @Test
    @Clause(value = "0.2", part = true)
    void an_amount_counts_from_its_day_and_has_its_source() {
        var one = book.all().stream()
                .map(ThresholdBook.OfClause::threshold)
                .filter(threshold -> threshold.name().equals("site.point.fresh.days"))
                .findFirst()
                .orElseThrow();
        book.enter(new DatedAmounts.Row(one.name(), LocalDate.of(2099, 1, 1), 3, "区里的通知"), TODAY);
        assertThat(book.on(LocalDate.of(2098, 12, 31)).of(one)).isEqualTo(one.amount());
        assertThat(book.on(LocalDate.of(2099, 1, 1)).of(one)).isEqualTo(3);
        assertThat(book.rows()).anyMatch(row -> row.source().equals("区里的通知"));
    }

    @Test
    void what_cannot_be_is_refused_beside_its_field() {
        assertThatThrownBy(() -> book.enter(new DatedAmounts.Row("no.such", LocalDate.of(2099, 1, 1), 3, "x"), TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("name"));
        assertThatThrownBy(() -> book.enter(
                        new DatedAmounts.Row("site.point.fresh.days", LocalDate.of(2099, 1, 1), -1, "x"), TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("amount"));
        assertThatThrownBy(() -> book.enter(
                        new DatedAmounts.Row("site.point.fresh.days", LocalDate.of(2026, 11, 19), 3, "x"), TODAY))
                .isInstanceOfSatisfying(
                        ProgrammeFieldIsWrong.class,
                        wrong -> assertThat(wrong.field()).isEqualTo("from"));
    }
}
