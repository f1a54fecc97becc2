package org.jiayuan.programme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The amounts that points compare with, by day: what is entered, and the point's own where nothing is. */
@Component
public class ThresholdBook {

    static final String SIGNAL = "programme.thresholds";
    /** The highest amount. */
    public static final int HIGHEST = 100_000;

    private final JdbcClient database;
    private final List<ObservationPoint> points;
    private final StaleCommunities stale;
    private final Divisions divisions;
    private final AuditLog audit;
    private final Signals signals;
    private final Cache<String, List<Row>> known =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(5)).build();

    ThresholdBook(
            JdbcClient database,
            List<ObservationPoint> points,
            StaleCommunities stale,
            Divisions divisions,
            AuditLog audit,
            Signals signals) {
        this.database = database;
        this.points = points.stream()
                .sorted(Comparator.comparing(ObservationPoint::clause).thenComparing(ObservationPoint::name))
                .toList();
        this.stale = stale;
        this.divisions = divisions;
        this.audit = audit;
        this.signals = signals;
        signals.on(SIGNAL, key -> known.invalidateAll());
    }

    /**
     * An amount as it was entered.
     *
     * @param from the first day on which it counts
     * @param source the paper it stands in
     */
    public record Row(String name, LocalDate from, int amount, String source) {}

    /** A threshold with the clause it belongs to. */
    public record OfClause(String clause, Threshold threshold) {}

    /** Every threshold there is, by clause. */
    public List<OfClause> all() {
        return points.stream()
                .flatMap(point -> point.thresholds().stream().map(threshold -> new OfClause(point.clause(), threshold)))
                .toList();
    }

    /** The amounts of that day. */
    public Thresholds on(LocalDate day) {
        var amounts = new HashMap<String, Integer>();
        rows().stream().filter(row -> !row.from().isAfter(day)).forEach(row -> amounts.put(row.name(), row.amount()));
        return new Thresholds(amounts);
    }

    /** Every amount that was entered, the earlier first. */
    public List<Row> rows() {
        return known.get(
                SIGNAL,
                key -> database.sql("""
                                SELECT name, effective_from, amount, source FROM programme.thresholds
                                ORDER BY effective_from, name
                                """)
                        .query((row, number) -> new Row(
                                row.getString("name"),
                                Rows.day(row, "effective_from"),
                                row.getInt("amount"),
                                row.getString("source")))
                        .list());
    }

    /**
     * Enters an amount from a day on. What it changes today is found within minutes; what it changes on a later day, when
     * everything is computed early that day.
     *
     * @throws ProgrammeFieldIsWrong if there is no such threshold, it is out of bounds, or its day is past
     */
    @Transactional
    public void enter(Row row, Act act) {
        if (all().stream().noneMatch(one -> one.threshold().name().equals(row.name()))) {
            throw new ProgrammeFieldIsWrong("name", "threshold-name");
        }
        if (row.amount() < 0 || row.amount() > HIGHEST) {
            throw new ProgrammeFieldIsWrong("amount", "threshold-amount", HIGHEST);
        }
        if (row.from().isBefore(act.day()) && !(act.by() instanceof Actor.Program)) {
            throw new ProgrammeFieldIsWrong("from", "threshold-past");
        }
        database.sql("""
                        INSERT INTO programme.thresholds (name, effective_from, amount, source) VALUES (?, ?, ?, ?)
                        ON CONFLICT (name, effective_from) DO UPDATE
                        SET amount = excluded.amount, source = excluded.source
                        """)
                .params(row.name(), row.from(), row.amount(), row.source())
                .update();
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "programme.enter-threshold",
                        "threshold/" + row.name(),
                        null,
                        Map.of("from", row.from().toString(), "amount", Integer.toString(row.amount()))));
        signals.raise(SIGNAL, row.name());
        if (!row.from().isAfter(act.day())) {
            stale.noteAll(divisions.home().code(), act.at());
        }
    }
}
