package org.jiayuan.council.meeting;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether a council meets at the end of the year. */
@Rule(
        clause = "2.3.1",
        says =
                "A council that was set up before December has a year-end meeting that year, closed in order between the first of "
                        + "November and the end of January.",
        source = "programme 2.3.1; from November to January is ours [D]")
@Component
class ObserveYearEnd extends CommunityPoint<ObserveYearEnd.Held> {

    /** When a council was set up, and on which days it held year-end meetings. */
    record Held(LocalDate setUp, List<LocalDate> days) {

        /** Whether it met at the end of that year. */
        boolean at(int year) {
            return days.stream()
                    .anyMatch(day -> !day.isBefore(LocalDate.of(year, Month.NOVEMBER, 1)) && !day.isAfter(last(year)));
        }

        /** Whether it is asked to. */
        boolean asked(int year) {
            return setUp.isBefore(LocalDate.of(year, Month.DECEMBER, 1));
        }

        /** The last day for it. */
        static LocalDate last(int year) {
            return LocalDate.of(year + 1, Month.JANUARY, 31);
        }
    }

    private final JdbcClient database;

    ObserveYearEnd(JdbcClient database) {
        super("2.3.1", "council.point.year-end");
        this.database = database;
    }

    /** The last year whose end is over, the January after it included. */
    static int over(LocalDate today) {
        return today.getYear() - (today.getMonth() == Month.JANUARY ? 2 : 1);
    }

    @Override
    protected Map<String, Held> look(Asked asked) {
        var held = new HashMap<String, Held>();
        database.sql("SELECT community_code, set_up_on FROM council.councils WHERE community_code = ANY (?)")
                .param(asked.codes())
                .query((row, number) -> held.put(
                        row.getString("community_code"), new Held(Rows.day(row, "set_up_on"), new ArrayList<>())))
                .list();
        database.sql("""
                        SELECT community_code, starts_at FROM council.meetings
                        WHERE community_code = ANY (:communities) AND kind = 'YEAR_END' AND stage = 'CLOSED'
                          AND starts_at >= :from AND starts_at <= :now
                        """)
                .param("communities", held.keySet().toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(LocalDate.of(over(asked.today()), Month.NOVEMBER, 1))))
                .param("now", Rows.at(asked.now()))
                .query((row, number) -> java.util.Objects.requireNonNull(held.get(row.getString("community_code")))
                        .days()
                        .add(Shanghai.day(Rows.instant(row, "starts_at"))))
                .list();
        return held;
    }

    @Override
    protected Finding judge(String community, @Nullable Held said, Asked asked) {
        int year = over(asked.today());
        if (said == null) {
            return new Finding(community, Result.NOT_APPLICABLE, List.of((long) year, 0L), asked.now(), null, null);
        }
        var link = "/communities/" + community + "/meetings";
        boolean met = said.at(year);
        return new Finding(
                community,
                said.asked(year) ? Result.met(met) : Result.NOT_APPLICABLE,
                List.of((long) year, met ? 1L : 0L),
                asked.now(),
                link,
                said.asked(year + 1) && !said.at(year + 1)
                        ? new Due(Held.last(year + 1), "council.point.year-end.due", link)
                        : null);
    }
}
