package org.jiayuan.programme;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.observation.ObservationPoint;
import org.jiayuan.observation.Threshold;
import org.jiayuan.observation.Thresholds;
import org.jiayuan.platform.DatedAmounts;
import org.jiayuan.platform.DatedAmounts.Row;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The amounts that points compare with, by day: what is entered, and the point's own where nothing is. */
@Component
public class ThresholdBook {

    static final String TABLE = "programme.thresholds";

    /** The highest amount. */
    public static final int HIGHEST = 100_000;

    private final DatedAmounts amounts;
    private final List<ObservationPoint> points;
    private final StaleCommunities stale;
    private final Divisions divisions;
    private final AuditLog audit;

    ThresholdBook(
            JdbcClient database,
            List<ObservationPoint> points,
            StaleCommunities stale,
            Divisions divisions,
            AuditLog audit,
            Signals signals) {
        this.amounts = new DatedAmounts(database, signals, TABLE);
        this.points = points.stream()
                .sorted(Comparator.comparing(ObservationPoint::clause).thenComparing(ObservationPoint::name))
                .toList();
        this.stale = stale;
        this.divisions = divisions;
        this.audit = audit;
    }

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
        return new Thresholds(amounts.on(day));
    }

    /** Every amount that was entered, the earlier first. */
    public List<Row> rows() {
        return amounts.rows();
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
        amounts.enter(row);
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "programme.enter-threshold",
                        "threshold/" + row.name(),
                        null,
                        row.detail()));
        if (!row.from().isAfter(act.day())) {
            stale.noteAll(divisions.home().code(), act.at());
        }
    }
}
