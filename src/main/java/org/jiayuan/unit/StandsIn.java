package org.jiayuan.unit;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.desk.Deputies;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in for whom, by the absences noted. */
@Component
class StandsIn implements Deputies {

    /** Both still work in a unit: who has left it stands in for nobody there. */
    private static final String TOGETHER = """
            EXISTS (SELECT FROM unit.members m JOIN unit.members d ON d.unit_id = m.unit_id
                WHERE m.account_id = a.account_id AND d.account_id = a.deputy
                  AND m.to_day IS NULL AND d.to_day IS NULL)
            """;

    private final JdbcClient database;

    StandsIn(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<UUID> absentFor(UUID deputy, Instant at) {
        return Set.copyOf(database.sql("""
                        SELECT DISTINCT account_id FROM unit.absences a
                        WHERE deputy = :deputy AND starts_at <= :at AND ends_at > :at
                          AND """ + " " + TOGETHER)
                .param("deputy", deputy)
                .param("at", Rows.at(at))
                .query((row, number) -> Rows.uuid(row, "account_id"))
                .list());
    }

    @Override
    public Optional<UUID> deputyOf(UUID absent, Instant at) {
        return database.sql("""
                        SELECT deputy FROM unit.absences a
                        WHERE account_id = :absent AND starts_at <= :at AND ends_at > :at AND deputy IS NOT NULL
                          AND """ + " " + TOGETHER)
                .param("absent", absent)
                .param("at", Rows.at(at))
                .query((row, number) -> Rows.uuid(row, "deputy"))
                .optional();
    }
}
