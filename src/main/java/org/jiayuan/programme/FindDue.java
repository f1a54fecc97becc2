package org.jiayuan.programme;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.Finding.Due;
import org.jiayuan.shared.TypedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What falls due in an area: what people wait for, the earliest first, and what should be looked after. */
@Component
public class FindDue {

    private static final Pattern KEY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}~\\d{12}[a-z.-]{1,60}");

    private final Standings standings;
    private final Divisions divisions;

    FindDue(Standings standings, Divisions divisions) {
        this.standings = standings;
        this.divisions = divisions;
    }

    /** Something that falls due, with the key that leads behind it. */
    public record Line(String community, String clause, Due due, String key) {}

    /**
     * A stretch of it.
     *
     * @param after the key of the line behind which it begins; null for the first
     */
    public List<Line> of(String area, @Nullable String after, int most) {
        var communities = divisions.within(divisions.scope(area));
        var from = after == null || !KEY.matcher(after).matches() ? null : after;
        return standings
                .due(communities, from == null ? null : day(from), from == null ? "" : from.substring(11), most)
                .stream()
                .map(FindDue::line)
                .toList();
    }

    /** What should be looked after, single ones, the earliest first. */
    public List<Line> upkeep(String area, int most) {
        return standings.upkeep(divisions.within(divisions.scope(area)), most).stream()
                .map(FindDue::line)
                .toList();
    }

    /** The same in a line a sub-district and thing. */
    public List<Standings.Upkeep> upkeepSums(String area, LocalDate today) {
        return standings.upkeepSums(divisions.within(divisions.scope(area)), today);
    }

    private static Line line(Standing standing) {
        var due = Objects.requireNonNull(standing.due());
        return new Line(
                standing.community(),
                standing.clause(),
                due,
                due.day() + "~" + standing.community() + standing.point());
    }

    private static @Nullable LocalDate day(String key) {
        try {
            return TypedDay.of(key.substring(0, 10));
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }
}
