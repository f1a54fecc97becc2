package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ObserveAnswersTest {

    private static final List<String> PLACES = List.of(Street.LI, Street.CATTLE, Street.REEDS, "440305009013");

    @Autowired
    ApplicationContext context;

    @Autowired
    ObserveAnswers point;

    @Autowired
    JdbcClient database;

    private record Round(String community, String kind, Boolean met, Instant ended) {}

    private record Open(
            String community, String round, String state, String clock, Instant due, LocalDate day, Instant at) {}

    @Test
    @Clause(value = "9.2.6", part = true)
    void what_it_says_is_what_plain_java_counts_in_the_same_records() {
        var street = Street.in(context);
        var first = street.report(Street.LI, "井盖松了，什么时候修", "2026-05-11T09:00");
        street.send(first, street.bureau, "2026-05-11T09:30");
        street.answer(first, street.mason, "2026-05-11T10:00", "2026-05-13T09:00");
        street.report(Street.LI, "井盖又松了，谁来管", "2026-05-12T09:00");
        var rounds = database.sql("SELECT community_code, kind, met, ended_at FROM matter.rounds")
                .query((row, number) -> new Round(
                        row.getString(1), row.getString(2), (Boolean) row.getObject(3), Rows.instant(row, "ended_at")))
                .list();
        var open = database.sql("""
                        SELECT community_code, round, state, clock_state, clock_due_at, clock_due_day, submitted_at
                        FROM matter.matters
                        """)
                .query((row, number) -> new Open(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        Rows.instant(row, "clock_due_at"),
                        Rows.day(row, "clock_due_day"),
                        Rows.instant(row, "submitted_at")))
                .list();
        for (var when : List.of("2026-05-13T10:00", "2026-06-30T10:00", "2026-08-11T10:00", "2027-01-04T10:00")) {
            var now = Street.when(when);
            var from = Shanghai.startOf(Shanghai.day(now).minusDays(90));
            var findings = point.of(PLACES, Thresholds.USUAL, now);
            assertThat(findings).extracting(Finding::community).containsExactlyElementsOf(PLACES);
            for (var finding : findings) {
                var answered = rounds.stream()
                        .filter(round -> round.community().equals(finding.community())
                                && round.kind().equals("FIRST"))
                        .filter(round -> round.met() != null
                                && round.ended().isAfter(from)
                                && !round.ended().isAfter(now))
                        .toList();
                var owed = open.stream()
                        .filter(one -> one.community().equals(finding.community())
                                && one.round().equals("FIRST"))
                        .filter(one -> !one.at().isAfter(now))
                        .filter(one -> List.of("SUBMITTED", "ACCEPTED", "DISPATCHED", "IN_HAND", "CHECKING")
                                .contains(one.state()))
                        .toList();
                long late = owed.stream().filter(one -> !one.due().isAfter(now)).count();
                long due = answered.size() + late;
                long inTime = answered.stream().filter(Round::met).count();
                assertThat(finding.numbers())
                        .as(finding.community() + " " + when)
                        .containsExactly(90L, due, inTime, 90L, (long) owed.size());
                assertThat(finding.result())
                        .isEqualTo(
                                due == 0
                                        ? Result.NOT_APPLICABLE
                                        : inTime * 10 >= due * 9 ? Result.MET : Result.NOT_MET);
                var next = owed.stream()
                        .filter(one -> one.clock().equals("RUNNING"))
                        .map(Open::day)
                        .min(LocalDate::compareTo);
                assertThat(java.util.Optional.ofNullable(finding.due()).map(Finding.Due::day))
                        .isEqualTo(next);
            }
        }
    }

    @Test
    void nine_of_ten_are_enough_and_nothing_due_is_no_pass() {
        assertThat(ObserveAnswers.enough(9, 10, 90)).isEqualTo(Result.MET);
        assertThat(ObserveAnswers.enough(8, 9, 90)).isEqualTo(Result.NOT_MET);
        assertThat(ObserveAnswers.enough(0, 0, 90)).isEqualTo(Result.NOT_APPLICABLE);
    }
}
