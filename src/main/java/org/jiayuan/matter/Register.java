package org.jiayuan.matter;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The register of matters: lines and counts, as far as somebody sees. */
@Component
public class Register {

    private static final String COLUMNS = """
            SELECT community_code, year, number, state, kind, category, title, holder_unit, holder_person, followers,
                place_community_code, place_cell, place_label, submitted_at, closed_at, redos, returns, danger, about,
                milestone_first_word_at, listed AND released_at IS NOT NULL AS public,
                clock_start_event, clock_started_at, clock_kind, clock_amount, clock_due_day, clock_due_at,
                clock_provisional, clock_half_day, clock_last_day, clock_state, clock_paused_since, clock_paused_for,
                clock_extended_by, clock_extended_with, clock_ended_at, clock_met, clock_overdue_since, clock_warnings,
            """ + Reach.OPENS + """
                AS opens
            """;

    private static final String LATE =
            "(clock_overdue_since IS NOT NULL OR (clock_state = 'RUNNING' AND clock_due_at < her.now))";

    private final JdbcClient database;
    private final Speaking speaking;
    private final Labels labels;
    private final Divisions divisions;
    private final Vault vault;
    private final AuditLog audit;

    Register(JdbcClient database, Speaking speaking, Labels labels, Divisions divisions, Vault vault, AuditLog audit) {
        this.database = database;
        this.speaking = speaking;
        this.labels = labels;
        this.divisions = divisions;
        this.vault = vault;
        this.audit = audit;
    }

    /** How many there are under each tab; none of what narrows it further counts. */
    public Map<RegisterTab, Integer> counts(Reach reach, Act act) {
        var sql = new StringBuilder("SELECT ");
        for (var tab : RegisterTab.values()) {
            if (tab != RegisterTab.ALL) {
                sql.append("count(*) FILTER (WHERE ")
                        .append(within(tab))
                        .append(") AS ")
                        .append(tab.key())
                        .append("_count,\n");
            }
        }
        sql.setLength(sql.length() - 2);
        sql.append("\n").append(RegisterShelves.openOrClosed());
        var counts = new EnumMap<RegisterTab, Integer>(RegisterTab.class);
        reach(database.sql(sql.toString()), reach, act)
                .query((row, number) -> {
                    for (var tab : RegisterTab.values()) {
                        if (tab != RegisterTab.ALL) {
                            counts.put(tab, row.getInt(tab.key() + "_count"));
                        }
                    }
                    return counts;
                })
                .single();
        return counts;
    }

    private static String within(RegisterTab tab) {
        var states = "state IN ('" + String.join("','", tab.states()) + "')";
        return switch (tab) {
            case LATE -> states + " AND state <> 'REPLIED' AND " + LATE;
            case CLOSED -> states + " AND closed_at >= her.month";
            case ALL -> "true";
            default -> states;
        };
    }

    private static StatementSpec reach(StatementSpec statement, Reach reach, Act act) {
        return statement
                .param("units", reach.unitArray())
                .param("guarded", reach.guardedArray())
                .param("led", reach.ledArray())
                .param("open", reach.shelves(null))
                .param("closed", reach.shelves(YearMonth.from(act.day())))
                .param("now", Rows.at(act.at()))
                .param("month", Rows.at(Shanghai.startOf(act.day().withDayOfMonth(1))));
    }

    /** Some lines, by due day; looking for the end of a phone is written down. */
    public Slice<RegisterLine> lines(
            RegisterFilter filter, @Nullable String after, int size, Reach reach, Act act, Screen screen) {
        var key = RegisterKey.read(after, filter.tab().latestFirst());
        var found = statement(COLUMNS, filter, "\n" + order(filter) + "\nLIMIT :size", key, reach, act)
                .param("size", size + 1)
                .query((row, number) -> line(row, screen))
                .list();
        if (filter.sought().personal()) {
            audit.write(
                    act,
                    new Entry(
                            divisions.home().code(),
                            null,
                            "matter.find-by-phone",
                            "register",
                            null,
                            Map.of("found", Integer.toString(Math.min(found.size(), size)))));
        }
        return Slice.of(found, size, line -> RegisterKey.of(line).write());
    }

    /** How many lines a filter leaves, counted no further than a little past the most that may be. */
    public int count(RegisterFilter filter, int most, Reach reach, Act act) {
        return statement(
                        "SELECT count(*) FROM (SELECT 1 ",
                        filter,
                        "\nLIMIT :size) AS found",
                        RegisterKey.read(null, filter.tab().latestFirst()),
                        reach,
                        act)
                .param("size", most + 1)
                .query(Integer.class)
                .single();
    }

    /** Every line, one after the other; must run in a transaction, so that they are not all read at once. */
    void each(RegisterFilter filter, int most, Reach reach, Act act, Screen screen, Consumer<RegisterLine> doing) {
        statement(
                        COLUMNS,
                        filter,
                        "\n" + order(filter) + "\nLIMIT :size",
                        RegisterKey.read(null, filter.tab().latestFirst()),
                        reach,
                        act)
                .param("size", most)
                .withFetchSize(500)
                .query((RowCallbackHandler) row -> doing.accept(line(row, screen)));
    }

    private static String order(RegisterFilter filter) {
        return filter.tab().latestFirst()
                ? "ORDER BY clock_due_at DESC, community_code DESC, year DESC, number DESC"
                : "ORDER BY clock_due_at, community_code, year, number";
    }

    private StatementSpec statement(
            String head, RegisterFilter filter, String tail, RegisterKey key, Reach reach, Act act) {
        var sql = new StringBuilder(head)
                .append(RegisterShelves.of(filter.tab()))
                .append(" AND ")
                .append(within(filter.tab()));
        sql.append(
                filter.tab().latestFirst()
                        ? "\nAND (clock_due_at, community_code, year, number) < (:due, :code, :year, :number)"
                        : "\nAND (clock_due_at, community_code, year, number) > (:due, :code, :year, :number)");
        narrow(sql, filter);
        var sought = filter.sought();
        return reach(database.sql(RegisterShelves.whose(sql.append(tail).toString(), filter.tab())), reach, act)
                .param("due", Rows.at(key.due()))
                .param("code", key.code())
                .param("year", key.year())
                .param("number", key.number())
                .param("category", filter.category())
                .param("community", filter.community())
                .param("unit", filter.unit(), java.sql.Types.OTHER)
                .param("from", filter.from() == null ? null : Rows.at(Shanghai.startOf(filter.from())))
                .param(
                        "to",
                        filter.to() == null
                                ? null
                                : Rows.at(Shanghai.startOf(filter.to().plusDays(1))))
                .param("soughtYear", sought.year())
                .param("soughtNumber", sought.number())
                .param("soughtCodes", named(sought.community()))
                .param(
                        "tail",
                        sought.tail() == null
                                ? new String[0]
                                : vault.indexes("phone-tail", sought.tail()).toArray(String[]::new))
                .param("words", "%" + sought.words().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    private static void narrow(StringBuilder sql, RegisterFilter filter) {
        if (filter.category() != null) {
            sql.append("\nAND category = :category");
        }
        if (filter.community() != null) {
            sql.append("\nAND community_code = :community");
        }
        if (filter.unit() != null) {
            sql.append("\nAND holder_unit = :unit");
        }
        if (filter.late()) {
            sql.append("\nAND ").append(LATE);
        }
        if (filter.from() != null) {
            sql.append("\nAND submitted_at >= :from");
        }
        if (filter.to() != null) {
            sql.append("\nAND submitted_at < :to");
        }
        var sought = filter.sought();
        var found = new ArrayList<String>();
        if (sought.number() != null) {
            found.add("(number = :soughtNumber"
                    + (sought.year() == null ? "" : " AND year = :soughtYear")
                    + (sought.community().isEmpty() ? ")" : " AND community_code = ANY (:soughtCodes))"));
        }
        if (sought.tail() != null) {
            found.add("(reporter_tail_index = ANY (:tail) AND " + Reach.OPENS + ")");
        }
        if (!sought.words().isEmpty()) {
            found.add("title ILIKE :words OR place_label ILIKE :words");
        }
        if (!found.isEmpty()) {
            sql.append("\nAND (").append(String.join(" OR ", found)).append(")");
        }
    }

    private String[] named(String name) {
        if (name.matches("\\d{12}")) {
            return new String[] {name};
        }
        return name.isEmpty()
                ? new String[0]
                : divisions.search(name, 5).stream()
                        .map(org.jiayuan.division.Division::code)
                        .toArray(String[]::new);
    }

    private RegisterLine line(ResultSet row, Screen screen) throws SQLException {
        var id = new MatterId(row.getString("community_code"), row.getInt("year"), row.getInt("number"));
        var place = new MatterPlace(
                row.getString("place_community_code"),
                row.getString("place_cell"),
                null,
                null,
                MatterPlace.Source.CELL,
                row.getString("place_label"),
                null);
        var clock = FindMatters.deadline(row);
        return new RegisterLine(
                id,
                labels.of(id),
                row.getString("title"),
                row.getString("kind").toLowerCase(java.util.Locale.ROOT),
                speaking.category(row.getString("category"), screen),
                speaking.place(place, screen),
                State.valueOf(row.getString("state")),
                clock,
                speaking.among(Rows.uuidOrNull(row, "holder_person"), Rows.uuidOrNull(row, "holder_unit"), screen),
                speaking.unit(Rows.uuidOrNull(row, "holder_unit"), screen),
                WaitingLines.tags(
                        row.getBoolean("danger"),
                        row.getInt("redos"),
                        clock.overdueSince() != null,
                        row.getInt("returns"),
                        About.valueOf(row.getString("about"))),
                Rows.uuidOrNull(row, "holder_unit"),
                row.getInt("followers"),
                row.getBoolean("opens"),
                row.getBoolean("public"),
                Rows.instant(row, "submitted_at"),
                Rows.instantOrNull(row, "milestone_first_word_at"),
                Rows.instantOrNull(row, "closed_at"));
    }
}
