package org.jiayuan.council.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.council.meeting.Resolution;
import org.jiayuan.platform.Screen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A council's year, to be appraised at its end.
 *
 * @param held how often it met, by kind
 * @param adjourned how often it could not go on
 * @param lines what it resolved
 */
public record CouncilYearPage(int year, Map<MeetingKind, Integer> held, int adjourned, List<Line> lines) {

    /**
     * A resolution and what came of it.
     *
     * @param gave how many gave which score, as {@link ReadResolutions#appraisals} says
     */
    public record Line(ResolutionPage.Line resolution, String unit, Map<String, Integer> gave) {

        /** How many of them say that they are content: the two better scores, of all that were given. */
        public String content(String who) {
            int all = sum(who, List.of(1, 2, 3, 4));
            return all == 0 ? "—" : sum(who, List.of(3, 4)) + " / " + all;
        }

        private int sum(String who, List<Integer> scores) {
            return scores.stream()
                    .mapToInt(score -> gave.getOrDefault(who + score, 0))
                    .sum();
        }
    }

    /** How many opinions came within the ten working days. */
    public long inTime() {
        return lines.stream()
                .map(line -> line.resolution().resolution())
                .filter(resolution -> resolution.opinion() != null && resolution.overdueSince() == null)
                .count();
    }

    /** How many were carried out. */
    public long carriedOut() {
        return lines.stream()
                .filter(line -> line.resolution().resolution().carriedOutAt() != null)
                .count();
    }

    /** Reads it. */
    @Component
    static class Query {

        private static final int PIECE = 200;

        private final JdbcClient database;
        private final ReadResolutions resolutions;
        private final ResolutionPage.Query pages;

        Query(JdbcClient database, ReadResolutions resolutions, ResolutionPage.Query pages) {
            this.database = database;
            this.resolutions = resolutions;
            this.pages = pages;
        }

        CouncilYearPage of(String community, int year, Screen screen) {
            var found = resolutions(community).stream()
                    .filter(resolution -> resolution.id().year() == year)
                    .toList()
                    .reversed();
            return new CouncilYearPage(
                    year,
                    held(community, year),
                    database.sql("""
                                    SELECT count(*) FROM council.meetings
                                    WHERE community_code = ? AND year = ? AND stage = 'ADJOURNED'
                                    """)
                            .params(community, year)
                            .query(Integer.class)
                            .single(),
                    lines(community, found, screen));
        }

        /** All that a community's council ever resolved, the newest first. */
        List<Line> all(String community, Screen screen) {
            return lines(community, resolutions(community), screen);
        }

        private List<Resolution> resolutions(String community) {
            var found = new ArrayList<Resolution>();
            var next = resolutions.of(community, null, PIECE);
            found.addAll(next.items());
            while (next.next() != null) {
                next = resolutions.of(community, MeetingAddress.resolution(community, next.next()), PIECE);
                found.addAll(next.items());
            }
            return found;
        }

        private List<Line> lines(String community, List<Resolution> found, Screen screen) {
            var gave = resolutions.appraisals(
                    community, found.stream().map(Resolution::id).toList());
            return pages.lines(found, screen).stream()
                    .map(line -> new Line(
                            line,
                            pages.unit(line.resolution(), screen),
                            gave.getOrDefault(line.resolution().id(), Map.of())))
                    .toList();
        }

        private Map<MeetingKind, Integer> held(String community, int year) {
            var counted = database
                    .sql("""
                            SELECT kind, count(*) AS times FROM council.meetings
                            WHERE community_code = ? AND year = ? AND stage = 'CLOSED' GROUP BY kind
                            """)
                    .params(community, year)
                    .query((row, number) -> Map.entry(MeetingKind.valueOf(row.getString("kind")), row.getInt("times")))
                    .list()
                    .stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            var held = new EnumMap<MeetingKind, Integer>(MeetingKind.class);
            Arrays.stream(MeetingKind.values()).forEach(kind -> held.put(kind, counted.getOrDefault(kind, 0)));
            return held;
        }
    }
}
