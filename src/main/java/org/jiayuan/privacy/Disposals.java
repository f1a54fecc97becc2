package org.jiayuan.privacy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.shared.Uuid7;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be destroyed: proposed when its time is over, approved by two administrators, listed when it is gone. */
@Rule(
        says =
                "Records are destroyed when their time is over and a system and a security administrator, two people, have "
                        + "approved; a list of what was destroyed stays.",
        source = "ARC Regulation art. 24; domain.md §5")
@Component
public class Disposals {

    private static final String COLUMNS = """
            SELECT id, kind, before, counted, proposed_at, system_by, security_by, destroyed, ended_at, dropped
            FROM privacy.disposals
            """;

    private final JdbcClient database;
    private final List<RetainedRecords> records;
    private final Schedule schedule;
    private final Divisions divisions;
    private final AuditLog audit;

    Disposals(
            JdbcClient database,
            List<RetainedRecords> records,
            Schedule schedule,
            Divisions divisions,
            AuditLog audit) {
        this.database = database;
        this.records = records.stream()
                .sorted(Comparator.comparing(RetainedRecords::kind))
                .toList();
        this.schedule = schedule;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** A record on the list of what was destroyed. */
    public record Gone(String community, String record, Instant at) {}

    /** The latest. */
    public List<Disposal> latest(int most) {
        return database.sql(COLUMNS + "ORDER BY ended_at IS NOT NULL, id DESC LIMIT ?")
                .param(most)
                .query(Disposals::disposal)
                .list();
    }

    /** One. */
    public Optional<Disposal> find(UUID id) {
        return database.sql(COLUMNS + "WHERE id = ?")
                .param(id)
                .query(Disposals::disposal)
                .optional();
    }

    /** What it would destroy: the first of them. */
    public List<RetainedRecords.Due> preview(Disposal disposal, int most) {
        return of(disposal.kind()).due(disposal.before(), most);
    }

    /** What it has destroyed, after one that was shown last. */
    public List<Gone> gone(UUID id, @Nullable String after, int most) {
        return database.sql("""
                        SELECT community_code, record, at FROM privacy.destructions
                        WHERE disposal = ? AND (community_code || ' ' || record) > ?
                        ORDER BY community_code || ' ' || record LIMIT ?
                        """)
                .params(id, after == null ? "" : after, most)
                .query((row, number) ->
                        new Gone(row.getString("community_code"), row.getString("record"), Rows.instant(row, "at")))
                .list();
    }

    /** Proposes what is due of every kind of which nothing is proposed yet. */
    @Transactional
    public void propose(Act act) {
        for (var kept : records) {
            int months = schedule.of(kept.kind(), act.day()).months();
            var before = Shanghai.startOf(act.day().minusMonths(months));
            long counted = kept.count(before);
            if (counted == 0) {
                continue;
            }
            var id = Uuid7.at(act.at());
            int added = database.sql("""
                            INSERT INTO privacy.disposals (id, kind, before, counted, proposed_at, destroyed, dropped)
                            SELECT :id, :kind, :before, :counted, :at, 0, FALSE
                            WHERE NOT EXISTS (
                                SELECT FROM privacy.disposals WHERE kind = :kind AND ended_at IS NULL)
                            """)
                    .param("id", id)
                    .param("kind", kept.kind().name())
                    .param("before", Rows.at(before))
                    .param("counted", counted)
                    .param("at", Rows.at(act.at()))
                    .update();
            if (added == 1) {
                write("privacy.propose-disposal", id, kept.kind(), act);
            }
        }
    }

    /**
     * One of the two approves; when both have, it begins.
     *
     * @throws NotFound if it does not wait for her
     * @throws PrivacyIsWrong if she has approved as the other already
     */
    @Transactional
    public void approve(UUID id, Act act) {
        var disposal = find(id).orElseThrow(NotFound::new);
        var account = act.by().account();
        var role = seat(disposal, act);
        if (account == null || role == null) {
            throw new NotFound();
        }
        if (account.equals(disposal.system()) || account.equals(disposal.security())) {
            throw new PrivacyIsWrong("approve", "two-people");
        }
        var column = role == Role.SYSTEM_ADMIN ? "system_by" : "security_by";
        int approved = database.sql("UPDATE privacy.disposals SET " + column + " = ? WHERE id = ? AND " + column
                        + " IS NULL AND ended_at IS NULL")
                .params(account, id)
                .update();
        if (approved == 0) {
            throw new NotFound();
        }
        write("privacy.approve-disposal", id, disposal.kind(), act);
    }

    private static @Nullable Role seat(Disposal disposal, Act act) {
        for (var role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)) {
            if (act.by().has(role) && disposal.waitsFor(role)) {
                return role;
            }
        }
        return null;
    }

    /**
     * One of the two does not want it; nothing is destroyed, or no more.
     *
     * @throws NotFound if it has ended, or it is not for her
     */
    @Transactional
    public void drop(UUID id, Act act) {
        var disposal = find(id).orElseThrow(NotFound::new);
        int dropped = act.by().has(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)
                ? database.sql("UPDATE privacy.disposals SET ended_at = ?, dropped = TRUE "
                                + "WHERE id = ? AND ended_at IS NULL")
                        .params(Rows.at(act.at()), id)
                        .update()
                : 0;
        if (dropped == 0) {
            throw new NotFound();
        }
        write("privacy.drop-disposal", id, disposal.kind(), act);
    }

    RetainedRecords of(RecordKind kind) {
        return records.stream().filter(kept -> kept.kind() == kind).findFirst().orElseThrow();
    }

    void write(String action, UUID id, RecordKind kind, Act act) {
        audit.write(
                act,
                new Entry(divisions.home().code(), null, action, "disposal/" + id, null, Map.of("kind", kind.name())));
    }

    static Disposal disposal(ResultSet row, int number) throws SQLException {
        return new Disposal(
                Rows.uuid(row, "id"),
                RecordKind.valueOf(row.getString("kind")),
                Rows.instant(row, "before"),
                row.getLong("counted"),
                Rows.instant(row, "proposed_at"),
                Rows.uuidOrNull(row, "system_by"),
                Rows.uuidOrNull(row, "security_by"),
                row.getLong("destroyed"),
                Rows.instantOrNull(row, "ended_at"),
                row.getBoolean("dropped"));
    }
}
