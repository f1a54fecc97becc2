package org.jiayuan.unit;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who goes and looks in a grid cell. */
@Rule(
        clause = "9.1.4",
        says = "Who is on duty in the cell now; else whose shift begins next before a given moment; if she is absent "
                + "then, her deputy.",
        source = "matter.md, dispatch rule")
@Component
public class OnDuty {

    private final JdbcClient database;

    OnDuty(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who goes and looks.
     *
     * @param shift the row that chose her
     * @param now whether she is on duty now and not only soon
     * @param deputyOf who is absent, if she stands in for somebody
     */
    public record Found(
            UUID unit,
            UUID account,
            UUID shift,
            boolean now,
            @Nullable UUID deputyOf) {}

    private record Candidate(
            Shift shift, boolean absent, @Nullable UUID deputy) {}

    /**
     * Finds her.
     *
     * @param cell the cell's 14 digits
     * @param until up to when a coming shift counts
     */
    public Optional<Found> in(String cell, Instant at, Instant until) {
        var candidates = database.sql("""
                        SELECT s.unit_id, s.id, s.account_id, s.starts_at, s.ends_at,
                            a.account_id IS NOT NULL AS absent, a.deputy
                        FROM unit.shifts s
                        LEFT JOIN unit.absences a ON a.account_id = s.account_id
                            AND a.starts_at <= greatest(s.starts_at, :at) AND a.ends_at > greatest(s.starts_at, :at)
                        WHERE s.cell = :cell AND s.ends_at > :at AND s.starts_at < :until
                        ORDER BY s.starts_at, s.id
                        LIMIT 20
                        """)
                .param("cell", cell)
                .param("at", Rows.at(at))
                .param("until", Rows.at(until))
                .query((row, number) -> new Candidate(
                        new Shift(
                                Rows.uuid(row, "unit_id"),
                                Rows.uuid(row, "id"),
                                cell,
                                Rows.uuid(row, "account_id"),
                                Rows.instant(row, "starts_at"),
                                Rows.instant(row, "ends_at")),
                        row.getBoolean("absent"),
                        Rows.uuidOrNull(row, "deputy")))
                .list();
        return candidates.stream()
                .filter(candidate -> !candidate.absent())
                .findFirst()
                .map(candidate -> found(candidate, candidate.shift().account(), null, at))
                .or(() -> candidates.stream()
                        .filter(candidate -> candidate.deputy() != null)
                        .findFirst()
                        .map(candidate -> found(
                                candidate,
                                java.util.Objects.requireNonNull(candidate.deputy()),
                                candidate.shift().account(),
                                at)));
    }

    private static Found found(Candidate candidate, UUID account, @Nullable UUID absent, Instant at) {
        var shift = candidate.shift();
        return new Found(shift.unit(), account, shift.id(), !shift.from().isAfter(at), absent);
    }
}
