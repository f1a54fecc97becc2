package org.jiayuan.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.programme.Cycle.Acting;
import org.jiayuan.programme.Cycle.Kind;
import org.jiayuan.programme.Cycle.Lead;
import org.jiayuan.programme.Cycle.Name;
import org.jiayuan.programme.Cycle.Site;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cycles of the programme. */
@Component
public class Cycles {

    static final String SIGNAL = "programme.cycles";

    private final JdbcClient database;
    private final Cache<String, List<Cycle>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    Cycles(JdbcClient database, Signals signals) {
        this.database = database;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    /** All, the latest first. */
    public List<Cycle> all() {
        return known.get(SIGNAL, key -> read());
    }

    /** The one that is open. */
    public Cycle open() {
        return all().stream().filter(cycle -> cycle.to() == null).findFirst().orElseThrow();
    }

    /** The one that is open, past the memory. */
    Cycle openNow() {
        return read().stream().filter(cycle -> cycle.to() == null).findFirst().orElseThrow();
    }

    /** As they stand in the database, past the memory. */
    List<Cycle> read() {
        var sites = new HashMap<Integer, List<Site>>();
        database.sql("""
                        SELECT cycle, system, kind, name, place, street, deadline, trial_day, due_day, note
                        FROM programme.sites ORDER BY cycle, system, position
                        """)
                .query((row, number) -> sites.computeIfAbsent(row.getInt("cycle"), key -> new ArrayList<>())
                        .add(new Site(
                                row.getString("system"),
                                Kind.valueOf(row.getString("kind")),
                                row.getString("name"),
                                row.getString("place"),
                                row.getString("street"),
                                row.getString("deadline"),
                                Rows.dayOrNull(row, "trial_day"),
                                Rows.dayOrNull(row, "due_day"),
                                row.getString("note"))))
                .list();
        var names = names();
        var acting = acting();
        var leads = new HashMap<Integer, List<Lead>>();
        database.sql("SELECT cycle, system, lead FROM programme.leads ORDER BY cycle, system, position")
                .query((row, number) -> leads.computeIfAbsent(row.getInt("cycle"), key -> new ArrayList<>())
                        .add(new Lead(
                                row.getString("system"),
                                row.getString("lead"),
                                names.getOrDefault(row.getString("lead"), List.of()),
                                acting.getOrDefault(row.getString("lead"), List.of()))))
                .list();
        return database.sql("SELECT cycle, from_day, to_day FROM programme.cycles ORDER BY cycle DESC")
                .query((row, number) -> new Cycle(
                        row.getInt("cycle"),
                        Rows.day(row, "from_day"),
                        Rows.dayOrNull(row, "to_day"),
                        sites.getOrDefault(row.getInt("cycle"), List.of()),
                        leads.getOrDefault(row.getInt("cycle"), List.of())))
                .list();
    }

    private Map<String, List<Acting>> acting() {
        var acting = new HashMap<String, List<Acting>>();
        database.sql("SELECT lead, unit_id, from_day FROM programme.lead_units ORDER BY lead, from_day")
                .query((row, number) -> acting.computeIfAbsent(row.getString("lead"), key -> new ArrayList<>())
                        .add(new Acting(Rows.uuidOrNull(row, "unit_id"), Rows.day(row, "from_day"))))
                .list();
        return acting;
    }

    private Map<String, List<Name>> names() {
        var names = new HashMap<String, List<Name>>();
        database.sql("""
                        SELECT lead, name, english, from_day, to_day, note FROM programme.lead_names
                        ORDER BY lead, from_day
                        """)
                .query((row, number) -> names.computeIfAbsent(row.getString("lead"), key -> new ArrayList<>())
                        .add(new Name(
                                row.getString("name"),
                                row.getString("english"),
                                Rows.day(row, "from_day"),
                                Rows.dayOrNull(row, "to_day"),
                                row.getString("note"))))
                .list();
        return names;
    }
}
