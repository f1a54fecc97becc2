package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jiayuan.matter.Figures.OfPerson;
import org.jiayuan.matter.Figures.OfUnit;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Counts a month of matters: five statements, whatever the size of the division. */
@Component
public class CountFigures {

    /** First answers of the month with their unit, and those late and still owed when the month ended, or now. */
    private static final String DUE = """
            SELECT holder_unit AS unit, met AS in_time, ended_at < :to AS sent,
                extract(epoch FROM ended_at - started_at)::bigint / 60 AS minutes
            FROM matter.rounds
            WHERE community_code = ANY (:communities) AND kind = 'FIRST' AND met IS NOT NULL AND ended_at >= :from
              AND (ended_at < :to OR overdue_since < :toDay)
            UNION ALL
            SELECT holder_unit, false, false, NULL
            FROM matter.matters
            WHERE community_code = ANY (:communities) AND round = 'FIRST'
              AND state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','CHECKING')
              AND clock_due_at <= least(:to, :now)
            """;

    private final JdbcClient database;

    CountFigures(JdbcClient database) {
        this.database = database;
    }

    /** The month's figures over those communities, as they stand at that moment. */
    public Figures of(List<String> communities, YearMonth month, Instant now) {
        var came = came(communities, month, now);
        var due = due(communities, month, now);
        var rated = rated(communities, month, now);
        var people = people(communities, month, now);
        var days = new Integer[month.lengthOfMonth()];
        Arrays.fill(days, 0);
        var categories = new TreeMap<String, Integer>();
        var places = new TreeMap<String, Integer>();
        read(communities, month, now, """
                SELECT extract(day FROM submitted_at AT TIME ZONE 'Asia/Shanghai')::int AS day, category, community_code,
                    count(*) AS came
                FROM matter.matters
                WHERE community_code = ANY (:communities) AND submitted_at >= :from AND submitted_at < :to
                GROUP BY 1, 2, 3
                """)
                .query((row, number) -> {
                    int count = row.getInt("came");
                    days[row.getInt("day") - 1] += count;
                    categories.merge(row.getString("category"), count, Integer::sum);
                    places.merge(row.getString("community_code"), count, Integer::sum);
                    return count;
                })
                .list();
        return new Figures(
                Arrays.stream(days).mapToInt(Integer::intValue).sum(),
                sum(due.values().stream().map(Due::inTime).toList()),
                came.accepted(),
                came.dispatched(),
                came.spoken(),
                came.minutesToWord(),
                came.minutesToAnswer(),
                sum(rated.values()),
                came.redone(),
                List.of(days),
                ordered(categories),
                ordered(places),
                units(due, rated, people),
                people);
    }

    private StatementSpec read(List<String> communities, YearMonth month, Instant now, String sql) {
        var next = month.plusMonths(1).atDay(1);
        return database.sql(sql)
                .param("communities", communities.toArray(String[]::new))
                .param("from", Rows.at(Shanghai.startOf(month.atDay(1))))
                .param("to", Rows.at(Shanghai.startOf(next)))
                .param("toDay", next)
                .param("now", Rows.at(now));
    }

    private record Came(
            Share accepted,
            Share dispatched,
            Share spoken,
            @Nullable Integer minutesToWord,
            @Nullable Integer minutesToAnswer,
            Share redone) {}

    /** Milestones of what came in the month; a milestone whose time has not come is neither kept nor missed. */
    private Came came(List<String> communities, YearMonth month, Instant now) {
        return read(communities, month, now, """
                SELECT
                    count(*) FILTER (WHERE milestone_accepted_at <= milestone_accept_by) AS accepted,
                    count(*) FILTER (WHERE milestone_accepted_at IS NOT NULL
                        OR (milestone_accept_by < :now AND closed_at IS NULL)) AS accepts,
                    count(*) FILTER (WHERE milestone_dispatched_at <= milestone_dispatch_by) AS dispatched,
                    count(*) FILTER (WHERE milestone_dispatched_at IS NOT NULL
                        OR (milestone_dispatch_by < :now AND closed_at IS NULL)) AS dispatches,
                    count(*) FILTER (WHERE milestone_first_word_at <= milestone_first_word_by) AS spoken,
                    count(*) FILTER (WHERE milestone_first_word_at IS NOT NULL
                        OR (milestone_first_word_by < :now AND closed_at IS NULL)) AS words,
                    percentile_disc(0.5) WITHIN GROUP (
                        ORDER BY extract(epoch FROM milestone_first_word_at - submitted_at)::bigint / 60)
                        FILTER (WHERE milestone_first_word_at IS NOT NULL) AS minutes,
                    (SELECT percentile_disc(0.5) WITHIN GROUP (
                        ORDER BY extract(epoch FROM r.ended_at - r.started_at)::bigint / 60)
                     FROM matter.rounds r
                     WHERE r.community_code = ANY (:communities) AND r.kind = 'FIRST' AND r.met IS NOT NULL
                       AND r.ended_at >= :from AND r.ended_at < :to) AS answer_minutes,
                    (SELECT count(*) FROM matter.rounds r
                     WHERE r.community_code = ANY (:communities) AND r.kind = 'FIRST' AND r.met IS NOT NULL
                       AND r.ended_at >= :from AND r.ended_at < :to) AS answered,
                    (SELECT count(*) FROM matter.rounds r
                     JOIN matter.matters m ON m.community_code = r.community_code AND m.year = r.year
                       AND m.number = r.number
                     WHERE r.community_code = ANY (:communities) AND r.kind = 'FIRST' AND r.met IS NOT NULL
                       AND r.ended_at >= :from AND r.ended_at < :to AND m.redos > 0) AS redone
                FROM matter.matters
                WHERE community_code = ANY (:communities) AND submitted_at >= :from AND submitted_at < :to
                """)
                .query((row, number) -> new Came(
                        share(row, "accepted", "accepts"),
                        share(row, "dispatched", "dispatches"),
                        share(row, "spoken", "words"),
                        minutes(row, "minutes"),
                        minutes(row, "answer_minutes"),
                        share(row, "redone", "answered")))
                .single();
    }

    private static Share share(ResultSet row, String part, String whole) throws SQLException {
        return new Share(row.getInt(part), row.getInt(whole));
    }

    private static @Nullable Integer minutes(ResultSet row, String column) throws SQLException {
        int minutes = row.getInt(column);
        return row.wasNull() ? null : Integer.valueOf(minutes);
    }

    private record Due(Share inTime, @Nullable Integer minutes) {}

    private Map<UUID, Due> due(List<String> communities, YearMonth month, Instant now) {
        var due = new HashMap<UUID, Due>();
        read(communities, month, now, """
                SELECT unit, count(*) AS due, count(*) FILTER (WHERE in_time AND sent) AS in_time,
                    percentile_disc(0.5) WITHIN GROUP (ORDER BY minutes) FILTER (WHERE sent) AS minutes
                FROM (
                """ + DUE + ") due GROUP BY unit")
                .query((row, number) ->
                        due.put(Rows.uuid(row, "unit"), new Due(share(row, "in_time", "due"), minutes(row, "minutes"))))
                .list();
        return due;
    }

    private Map<UUID, Share> rated(List<String> communities, YearMonth month, Instant now) {
        var rated = new HashMap<UUID, Share>();
        read(communities, month, now, """
                SELECT holder_unit AS unit, count(*) AS rated, count(*) FILTER (WHERE solved) AS solved
                FROM matter.ratings
                WHERE community_code = ANY (:communities) AND at >= :from AND at < :to
                GROUP BY holder_unit
                """)
                .query((row, number) -> rated.put(Rows.uuid(row, "unit"), share(row, "solved", "rated")))
                .list();
        return rated;
    }

    private List<OfPerson> people(List<String> communities, YearMonth month, Instant now) {
        return read(communities, month, now, """
                SELECT holder_unit, holder_person, count(*) AS holds,
                    count(*) FILTER (WHERE clock_overdue_since IS NOT NULL
                        OR (clock_state = 'RUNNING' AND clock_due_at < :now)) AS late
                FROM matter.matters
                WHERE community_code = ANY (:communities)
                  AND state IN ('SUBMITTED','ACCEPTED','DISPATCHED','IN_HAND','PAUSED','CHECKING','CLOSING')
                GROUP BY holder_unit, holder_person
                ORDER BY holds DESC, late DESC
                """)
                .query((row, number) -> new OfPerson(
                        Rows.uuid(row, "holder_unit"),
                        Rows.uuidOrNull(row, "holder_person"),
                        row.getInt("holds"),
                        row.getInt("late")))
                .list();
    }

    private static List<OfUnit> units(Map<UUID, Due> due, Map<UUID, Share> rated, List<OfPerson> people) {
        var nothing = new Share(0, 0);
        var ids = new LinkedHashSet<>(due.keySet());
        ids.addAll(rated.keySet());
        people.forEach(person -> ids.add(person.unit()));
        var units = new ArrayList<OfUnit>();
        for (var id : ids) {
            var answered = due.getOrDefault(id, new Due(nothing, null));
            var hers =
                    people.stream().filter(person -> person.unit().equals(id)).toList();
            units.add(new OfUnit(
                    id,
                    answered.inTime(),
                    answered.minutes(),
                    rated.getOrDefault(id, nothing),
                    hers.stream().mapToInt(OfPerson::holds).sum(),
                    hers.stream().mapToInt(OfPerson::late).sum()));
        }
        return units;
    }

    private static Share sum(Collection<Share> shares) {
        return new Share(
                shares.stream().mapToInt(Share::part).sum(),
                shares.stream().mapToInt(Share::whole).sum());
    }

    private static Map<String, Integer> ordered(Map<String, Integer> counts) {
        var ordered = new LinkedHashMap<String, Integer>();
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    /** How many of the month's matters lie in each cell of a community, by the cell's number. */
    public Map<String, Integer> cells(String community, YearMonth month, Instant now) {
        var cells = new TreeMap<String, Integer>();
        read(List.of(community), month, now, """
                SELECT place_cell, count(*) AS came FROM matter.matters
                WHERE place_community_code = ANY (:communities) AND place_cell IS NOT NULL
                  AND submitted_at >= :from AND submitted_at < :to
                GROUP BY place_cell
                """)
                .query((row, number) -> cells.put(row.getString("place_cell"), row.getInt("came")))
                .list();
        return cells;
    }
}
