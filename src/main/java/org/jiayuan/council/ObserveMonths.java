package org.jiayuan.council;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a council meets every month. */
@Rule(
        clause = "2.3.1",
        says =
                "In each of the last twelve full months in which there was a council, it held a monthly meeting that was closed in order; "
                        + "the meeting of this month is due on its last day.",
        source = "programme 2.3.1")
@Component
class ObserveMonths implements ObservationPoint {

    static final Threshold MONTHS = new Threshold("council.point.months.back", 12);

    private record Held(LocalDate setUp, Set<YearMonth> months) {}

    private final JdbcClient database;

    ObserveMonths(JdbcClient database) {
        this.database = database;
    }

    @Override
    public String clause() {
        return "2.3.1";
    }

    @Override
    public String name() {
        return "council.point.months";
    }

    @Override
    public List<Threshold> thresholds() {
        return List.of(MONTHS);
    }

    @Override
    public List<Finding> of(List<String> communities, Thresholds amounts, Instant now) {
        var thisMonth = YearMonth.from(Shanghai.day(now));
        var first = thisMonth.minusMonths(amounts.of(MONTHS));
        var held = new HashMap<String, Held>();
        database.sql("SELECT community_code, set_up_on FROM council.councils WHERE community_code = ANY (?)")
                .param(communities.toArray(String[]::new))
                .query((row, number) -> held.put(
                        row.getString("community_code"), new Held(Rows.day(row, "set_up_on"), new HashSet<>())))
                .list();
        database.sql("""
                        SELECT community_code, starts_at FROM council.meetings
                        WHERE community_code = ANY (:communities) AND kind = 'MONTHLY' AND stage = 'CLOSED'
                          AND starts_at >= :from AND starts_at <= :now
                        """)
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(first.atDay(1))))
                .param("now", Rows.at(now))
                .query((row, number) -> held.getOrDefault(
                                row.getString("community_code"), new Held(first.atDay(1), new HashSet<>()))
                        .months()
                        .add(YearMonth.from(Shanghai.day(Rows.instant(row, "starts_at")))))
                .list();
        return communities.stream()
                .map(code -> finding(code, held.get(code), first, thisMonth, now))
                .toList();
    }

    private static Finding finding(
            String code, @Nullable Held held, YearMonth first, YearMonth thisMonth, Instant now) {
        if (held == null) {
            return new Finding(code, Result.NOT_APPLICABLE, List.of(0L, 0L), now, null, null);
        }
        var founded = YearMonth.from(held.setUp()).plusMonths(1);
        long asked = 0;
        long met = 0;
        for (var month = founded.isAfter(first) ? founded : first;
                month.isBefore(thisMonth);
                month = month.plusMonths(1)) {
            asked++;
            met += held.months().contains(month) ? 1 : 0;
        }
        var link = "/communities/" + code + "/meetings";
        return new Finding(
                code,
                asked == 0 ? Result.NOT_APPLICABLE : Result.met(met == asked),
                List.of(asked, met),
                now,
                link,
                held.months().contains(thisMonth)
                        ? null
                        : new Due(thisMonth.atEndOfMonth(), "council.point.months.due", link));
    }
}
