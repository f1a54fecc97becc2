package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jiayuan.Clause;
import org.jiayuan.JiayuanTest;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@JiayuanTest
class ObserveDispatchTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    ObserveDispatch point;

    @Autowired
    JdbcClient database;

    private record Matter(
            String community,
            Instant at,
            Instant by,
            @Nullable Instant dispatched,
            @Nullable Instant closed) {}

    @Test
    @Clause(value = "9.1.4", part = true)
    void what_it_says_is_what_plain_java_counts_in_the_same_records() {
        var street = Street.in(context);
        street.send(street.report(Street.LI, "树枝断了，谁来管", "2026-05-18T09:00"), street.bureau, "2026-05-18T09:30");
        street.send(street.report(Street.LI, "树枝又断了，谁来管", "2026-05-18T09:00"), street.bureau, "2026-05-20T09:30");
        var matters = database.sql("""
                        SELECT community_code, submitted_at, milestone_dispatch_by, milestone_dispatched_at, closed_at
                        FROM matter.matters
                        """)
                .query((row, number) -> new Matter(
                        row.getString(1),
                        Rows.instant(row, "submitted_at"),
                        Rows.instant(row, "milestone_dispatch_by"),
                        Rows.instantOrNull(row, "milestone_dispatched_at"),
                        Rows.instantOrNull(row, "closed_at")))
                .list();
        for (var when : List.of("2026-05-20T10:00", "2026-06-30T10:00", "2027-02-01T10:00")) {
            var now = Street.when(when);
            var from = Shanghai.startOf(Shanghai.day(now).minusDays(90));
            for (var finding : point.of(List.of(Street.LI, Street.CATTLE), Thresholds.USUAL, now)) {
                long whole = 0;
                long part = 0;
                for (var matter : matters) {
                    var sent = matter.dispatched();
                    boolean then = matter.community().equals(finding.community())
                            && matter.at().isAfter(from)
                            && !matter.at().isAfter(now);
                    boolean come =
                            sent != null ? !sent.isAfter(now) : matter.by().isBefore(now) && matter.closed() == null;
                    if (then && come) {
                        whole++;
                        part += sent != null && !sent.isAfter(matter.by()) ? 1 : 0;
                    }
                }
                assertThat(finding.numbers()).containsExactly(90L, whole, part, 90L);
                assertThat(finding.result())
                        .isEqualTo(
                                whole == 0
                                        ? Result.NOT_APPLICABLE
                                        : part * 10 >= whole * 9 ? Result.MET : Result.NOT_MET);
            }
        }
    }
}
