package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Clocks;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.calendar.Limit;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Slice;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists the matters of which texts or photos wait to be looked at before they are public: the longest waiting first. */
@Component
public class FindReviews {

    private final JdbcClient database;
    private final Units units;
    private final Labels labels;
    private final Speaking speaking;
    private final TermBook terms;
    private final Calendars calendars;
    private final Clocks clocks;

    FindReviews(
            JdbcClient database,
            Units units,
            Labels labels,
            Speaking speaking,
            TermBook terms,
            Calendars calendars,
            Clocks clocks) {
        this.database = database;
        this.units = units;
        this.labels = labels;
        this.speaking = speaking;
        this.terms = terms;
        this.calendars = calendars;
        this.clocks = clocks;
    }

    /**
     * A matter that waits.
     *
     * @param waiting how many texts and photos of it
     * @param upwards whether it is about the station or a handler
     */
    public record Line(
            MatterId id,
            String label,
            String title,
            String about,
            int waiting,
            boolean upwards,
            ClockFace clock,
            Instant since) {

        /** Where they are looked at. */
        public String link() {
            return "/desk/reviews/" + id.communityCode() + "/" + id.reference();
        }
    }

    /**
     * Those for somebody.
     *
     * @param after the key of the page before; null for the first
     * @throws NotFound if nothing is ever hers to look at
     */
    public Slice<Line> of(Actor actor, @Nullable String after, int size, Screen screen) {
        var operates = actor.units(Standing.MODULE, Role.OPERATOR, Role.HEAD);
        var communities = operates.stream()
                .flatMap(unit -> units.find(unit).stream())
                .filter(unit -> unit.kind() == Unit.Kind.STATION)
                .map(Unit::division)
                .toArray(String[]::new);
        var clerks = actor.units(Standing.MODULE, Role.CLERK);
        if (operates.isEmpty() && clerks.stream().noneMatch(this::isAbove)) {
            throw new NotFound();
        }
        var above = Stream.concat(operates.stream(), clerks.stream()).toArray(UUID[]::new);
        var from = Position.read(after);
        var rows = database.sql("""
                        SELECT community_code, year, number, title, category, place_label, unlooked, unlooked_since, about
                        FROM matter.matters
                        WHERE unlooked_since IS NOT NULL AND listed
                          AND ((community_code = ANY (:communities) AND about = 'NOBODY')
                            OR (intake_unit = ANY (:above) AND about <> 'NOBODY'))
                          AND (unlooked_since, community_code, year, number) > (:since, :code, :year, :number)
                        ORDER BY unlooked_since, community_code, year, number
                        LIMIT :size
                        """)
                .param("communities", communities)
                .param("above", above)
                .param("since", Rows.at(from.since()))
                .param("code", from.id().communityCode())
                .param("year", from.id().year())
                .param("number", from.id().number())
                .param("size", size + 1)
                .query((row, number) -> line(row, screen))
                .list();
        return Slice.of(rows, size, line -> new Position(line.since(), line.id()).write());
    }

    /** Whether what is about a station may come to that unit. */
    private boolean isAbove(UUID unit) {
        var kind = units.get(unit).kind();
        return kind == Unit.Kind.SUB_DISTRICT || kind == Unit.Kind.DISTRICT;
    }

    private Line line(ResultSet row, Screen screen) throws SQLException {
        var id = new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number"));
        var since = Rows.instant(row, "unlooked_since");
        var category = speaking.category(row.getString("category"), screen);
        var place = row.getString("place_label");
        return new Line(
                id,
                labels.of(id),
                row.getString("title"),
                place == null ? category : category + " · " + place,
                row.getInt("unlooked"),
                About.valueOf(row.getString("about")).upwards(),
                clock(since, screen),
                since);
    }

    /** How long there is to look at what waits since then. */
    ClockFace clock(Instant since, Screen screen) {
        var limit = Limit.workingDays(terms.on(Shanghai.day(since)).lookDays());
        return clocks.of(
                Deadline.start("matter.look", limit, since, calendars.current(), OfficeHours.usual()), screen, "");
    }

    /** Where a page of the list ends. */
    private record Position(Instant since, MatterId id) {

        static Position read(@Nullable String after) {
            if (after == null || !after.matches("\\d{1,17}_\\d{12}_\\d{4}-\\d{1,7}")) {
                return new Position(Instant.EPOCH, new MatterId("", 0, 0));
            }
            var parts = after.split("_");
            long micros = Long.parseLong(parts[0]);
            var since = Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1_000);
            return new Position(since, Labels.reference(parts[1], parts[2]).orElseThrow());
        }

        String write() {
            return (since.getEpochSecond() * 1_000_000 + since.getNano() / 1_000) + "_" + id.communityCode() + "_"
                    + id.reference();
        }
    }
}
