package org.jiayuan.unit;

import java.time.Instant;
import java.util.List;
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
        says =
                "Who is on duty in the cell now, first for this very category, then for all; else whose shift begins next "
                        + "before a given moment; if they all are away then, the deputy of one, unless she is away herself.",
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
     * @param category the category's code
     * @param until up to when a coming shift counts
     */
    public Optional<Found> in(String cell, String category, Instant at, Instant until) {
        var candidates = candidates(cell, category, at, until);
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

    /** Every shift that could count, the best first, with whether she is away when it would and who could stand in. */
    private List<Candidate> candidates(String cell, String category, Instant at, Instant until) {
        return database.sql("""
                        SELECT s.unit_id, s.id, s.cell, s.account_id, s.starts_at, s.ends_at, s.category,
                            EXISTS (SELECT FROM unit.absences a
                                WHERE a.account_id = s.account_id AND a.starts_at <= m.moment AND a.ends_at > m.moment)
                                AS absent,
                            (SELECT a.deputy FROM unit.absences a
                                JOIN unit.members d
                                    ON d.unit_id = s.unit_id AND d.account_id = a.deputy AND d.to_day IS NULL
                                WHERE a.account_id = s.account_id AND a.starts_at <= m.moment AND a.ends_at > m.moment
                                  AND NOT EXISTS (SELECT FROM unit.absences o
                                    WHERE o.account_id = a.deputy AND o.starts_at <= m.moment AND o.ends_at > m.moment)
                                ORDER BY a.starts_at
                                LIMIT 1) AS deputy
                        FROM unit.shifts s CROSS JOIN LATERAL (SELECT greatest(s.starts_at, :at) AS moment) m
                        WHERE s.cell = :cell AND s.ends_at > :at AND s.starts_at < :until
                          AND (s.category IS NULL OR s.category = :category)
                        ORDER BY s.starts_at <= :at DESC, CASE WHEN s.starts_at <= :at THEN s.category IS NULL END,
                            s.starts_at, s.category IS NULL, s.id
                        LIMIT 50
                        """)
                .param("cell", cell)
                .param("category", category)
                .param("at", Rows.at(at))
                .param("until", Rows.at(until))
                .query((row, number) ->
                        new Candidate(Shift.of(row, number), row.getBoolean("absent"), Rows.uuidOrNull(row, "deputy")))
                .list();
    }

    private static Found found(Candidate candidate, UUID account, @Nullable UUID absent, Instant at) {
        var shift = candidate.shift();
        return new Found(shift.unit(), account, shift.id(), !shift.from().isAfter(at), absent);
    }
}
