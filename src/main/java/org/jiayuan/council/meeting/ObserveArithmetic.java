package org.jiayuan.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.observation.Asked;
import org.jiayuan.observation.CommunityPoint;
import org.jiayuan.observation.Finding;
import org.jiayuan.observation.Finding.Result;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether every meeting was opened, and every vote taken and counted, as the arithmetic has it. */
@Rule(
        clause = "2.3.4",
        says =
                "Of every meeting of the last year that was opened, and of every vote in it, the journal shows the members in the "
                        + "room: they had a quorum, and what passed had its majority. A meeting without the number of its members has "
                        + "no data.",
        source = "programme 2.3.4")
@Component
class ObserveArithmetic extends CommunityPoint<ObserveArithmetic.Reckoned> {

    /** How many meetings were opened, how many of them say how many members there were, votes, and what was wrong. */
    record Reckoned(long opened, long counted, long votes, long wrong) {}

    /** A line of a journal that counts here. */
    record Line(
            String community,
            String meeting,
            String what,
            int vote,
            int motion,
            @Nullable String kind,
            int present,
            @Nullable Integer entitled,
            int yes,
            boolean passed) {}

    private final JdbcClient database;

    ObserveArithmetic(JdbcClient database) {
        super("2.3.4", "council.point.arithmetic");
        this.database = database;
    }

    @Override
    protected Map<String, Reckoned> look(Asked asked) {
        var lines = new HashMap<String, List<Line>>();
        database.sql("""
                        SELECT l.community_code, l.year || '-' || l.number AS meeting, l.what,
                            (l.detail ->> 'vote')::int AS vote, (l.detail ->> 'motion')::int AS motion,
                            l.detail ->> 'kind' AS kind,
                            CASE l.what WHEN 'Opened' THEN (l.detail ->> 'present')::int
                                WHEN 'Put' THEN jsonb_array_length(l.detail -> 'present') END AS present,
                            CASE l.what WHEN 'Put' THEN (l.detail ->> 'entitled')::int ELSE m.entitled END AS entitled,
                            (l.detail #>> '{tally,yes}')::int AS yes, (l.detail ->> 'passed')::boolean AS passed
                        FROM council.lines l
                        JOIN council.meetings m ON m.community_code = l.community_code AND m.year = l.year
                            AND m.number = l.number
                        WHERE l.community_code = ANY (:communities) AND l.what IN ('Opened', 'Moved', 'Put', 'Decided')
                          AND l.year >= :year AND l.at > :from AND l.at <= :now
                        ORDER BY l.community_code, l.year, l.number, l.sequence
                        """)
                .param("communities", asked.codes())
                .param("year", asked.today().getYear() - 2)
                .param("from", Rows.at(asked.yearAgo()))
                .param("now", Rows.at(asked.now()))
                .query(ObserveArithmetic::line)
                .list()
                .forEach(line -> lines.computeIfAbsent(line.community(), key -> new ArrayList<>())
                        .add(line));
        var reckoned = new HashMap<String, Reckoned>();
        lines.forEach((community, of) -> reckoned.put(community, reckon(of)));
        return reckoned;
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(
                row.getString("community_code"),
                row.getString("meeting"),
                row.getString("what"),
                row.getInt("vote"),
                row.getInt("motion"),
                row.getString("kind"),
                row.getInt("present"),
                row.getObject("entitled", Integer.class),
                row.getInt("yes"),
                row.getBoolean("passed"));
    }

    /** Reckons the lines of a community's meetings again, in their order. */
    static Reckoned reckon(List<Line> lines) {
        var kinds = new HashMap<String, String>();
        var put = new HashMap<String, Line>();
        long opened = 0;
        long counted = 0;
        long votes = 0;
        long wrong = 0;
        for (var line : lines) {
            switch (line.what()) {
                case "Opened" -> {
                    opened++;
                    var entitled = line.entitled();
                    counted += entitled == null ? 0 : 1;
                    wrong += entitled == null || new Quorum(entitled).isMetBy(line.present()) ? 0 : 1;
                }
                case "Moved" -> kinds.put(line.meeting() + "/" + line.motion(), String.valueOf(line.kind()));
                case "Put" -> put.put(line.meeting() + "/" + line.vote(), line);
                default -> {
                    var before = put.get(line.meeting() + "/" + line.vote());
                    votes++;
                    wrong += before != null && right(before, line, kinds) ? 0 : 1;
                }
            }
        }
        return new Reckoned(opened, counted, votes, wrong);
    }

    private static boolean right(Line put, Line decided, Map<String, String> kinds) {
        var entitled = put.entitled();
        if (entitled == null || !new Quorum(entitled).isMetBy(put.present())) {
            return false;
        }
        boolean carried = Motion.Kind.END_DEBATE.name().equals(kinds.get(put.meeting() + "/" + put.motion()))
                ? new EndOfDebate(put.present()).isReachedBy(decided.yes())
                : new Majority(put.present()).isReachedBy(decided.yes());
        return carried == decided.passed();
    }

    @Override
    protected Finding judge(String community, @Nullable Reckoned said, Asked asked) {
        var here = said == null ? new Reckoned(0, 0, 0, 0) : said;
        return new Finding(
                community,
                result(here),
                List.of(here.opened(), here.votes(), here.wrong()),
                asked.now(),
                "/communities/" + community + "/meetings",
                null);
    }

    private static Result result(Reckoned here) {
        if (here.opened() == 0) {
            return Result.NOT_APPLICABLE;
        }
        if (here.wrong() > 0) {
            return Result.NOT_MET;
        }
        return here.counted() < here.opened() ? Result.DATA_MISSING : Result.MET;
    }
}
