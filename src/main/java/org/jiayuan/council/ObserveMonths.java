package org.jiayuan.council;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.observation.Threshold;
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
class ObserveMonths extends CommunityPoint<ObserveMonths.Held> {

    static final Threshold MONTHS = new Threshold("council.point.months.back", 12);

    /** Since when there is a council, and the months in which it met. */
    record Held(LocalDate setUp, Set<YearMonth> months) {}

    private final JdbcClient database;

    ObserveMonths(JdbcClient database) {
        super("2.3.1", "council.point.months", MONTHS);
        this.database = database;
    }

    private static YearMonth first(Asked asked) {
        return YearMonth.from(asked.today()).minusMonths(asked.amounts().of(MONTHS));
    }

    @Override
    protected Map<String, Held> look(Asked asked) {
        var first = first(asked);
        var held = new HashMap<String, Held>();
        database.sql("SELECT community_code, set_up_on FROM council.councils WHERE community_code = ANY (?)")
                .param(asked.codes())
                .query((row, number) -> held.put(
                        row.getString("community_code"), new Held(Rows.day(row, "set_up_on"), new HashSet<>())))
                .list();
        database.sql("""
                        SELECT community_code, starts_at FROM council.meetings
                        WHERE community_code = ANY (:communities) AND kind = 'MONTHLY' AND stage = 'CLOSED'
                          AND starts_at >= :from AND starts_at <= :now
                        """)
                .param("communities", asked.codes())
                .param("from", Rows.at(Shanghai.startOf(first.atDay(1))))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> held.getOrDefault(
                                row.getString("community_code"), new Held(first.atDay(1), new HashSet<>()))
                        .months()
                        .add(YearMonth.from(Shanghai.day(Rows.instant(row, "starts_at")))))
                .list();
        return held;
    }

    @Override
    protected Finding judge(String community, @Nullable Held held, Asked asked) {
        if (held == null) {
            return new Finding(community, Result.NOT_APPLICABLE, List.of(0L, 0L), asked.now(), null, null);
        }
        var first = first(asked);
        var thisMonth = YearMonth.from(asked.today());
        var founded = YearMonth.from(held.setUp()).plusMonths(1);
        long wanted = 0;
        long met = 0;
        for (var month = founded.isAfter(first) ? founded : first;
                month.isBefore(thisMonth);
                month = month.plusMonths(1)) {
            wanted++;
            met += held.months().contains(month) ? 1 : 0;
        }
        var link = "/communities/" + community + "/meetings";
        return new Finding(
                community,
                wanted == 0 ? Result.NOT_APPLICABLE : Result.met(met == wanted),
                List.of(wanted, met),
                asked.now(),
                link,
                held.months().contains(thisMonth)
                        ? null
                        : new Due(thisMonth.atEndOfMonth(), "council.point.months.due", link));
    }
}
