package org.jiayuan.unit;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans the following week like this one; what does not fit there is left out and named. */
@Service
public class CopyWeek {

    private static final Duration WEEK = Duration.ofDays(7);

    private final JdbcClient database;
    private final ShiftFits fits;
    private final PlanShift plan;

    CopyWeek(JdbcClient database, ShiftFits fits, PlanShift plan) {
        this.database = database;
        this.fits = fits;
        this.plan = plan;
    }

    /**
     * What came of it.
     *
     * @param skipped those left out
     */
    public record Copied(int shifts, List<Skipped> skipped) {}

    /**
     * A shift of the following week that was not planned.
     *
     * @param why the end of a key {@code unit.duty.skipped.<why>}
     */
    public record Skipped(Shift shift, String why) {}

    /** Copies the week in which that day lies. */
    @Transactional
    public Copied of(UUID unit, LocalDate day, Act act) {
        var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var start = Shanghai.startOf(monday);
        var there = new ArrayList<>(
                fits.between(unit, start.plus(WEEK), start.plus(WEEK).plus(WEEK)));
        var planned = new ArrayList<Shift>();
        var skipped = new ArrayList<Skipped>();
        for (var shift : fits.between(unit, start, start.plus(WEEK))) {
            if (shift.from().isBefore(start)) {
                continue;
            }
            var next = new Shift(
                    unit,
                    Uuid7.at(act.at()),
                    shift.cell(),
                    shift.account(),
                    shift.from().plus(WEEK),
                    shift.to().plus(WEEK),
                    shift.category());
            var why = conflict(next, there, act.at());
            if (why.isPresent()) {
                skipped.add(new Skipped(next, why.get()));
            } else {
                planned.add(next);
            }
        }
        return new Copied(plan.of(planned, act), skipped);
    }

    private Optional<String> conflict(Shift shift, List<Shift> there, Instant now) {
        if (!shift.to().isAfter(now)) {
            return Optional.of("past");
        }
        if (there.stream().anyMatch(shift::meets)) {
            return Optional.of("taken");
        }
        if (fits.misfit(shift, there).isPresent()) {
            return Optional.of("misfit");
        }
        return away(shift) ? Optional.of("away") : Optional.empty();
    }

    private boolean away(Shift shift) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM unit.absences
                            WHERE account_id = ? AND starts_at < ? AND ends_at > ?)
                        """)
                .params(shift.account(), Rows.at(shift.to()), Rows.at(shift.from()))
                .query(Boolean.class)
                .single();
    }
}
