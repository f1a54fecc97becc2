package org.jiayuan.identity;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.JoinUnit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a role in a unit; it acts at her very next request. */
@Rule(
        says = "System, security and audit administration are three persons: nobody holds two of them.",
        source = "GB/T 22239-2019 8.1.5.1–8.1.5.3; domain.md §6.1")
@Service
public class GiveGrant {

    private final JdbcClient database;
    private final Divisions divisions;
    private final JoinUnit join;
    private final NameOperator operator;
    private final AuditLog audit;

    GiveGrant(JdbcClient database, Divisions divisions, JoinUnit join, NameOperator operator, AuditLog audit) {
        this.database = database;
        this.divisions = divisions;
        this.join = join;
        this.operator = operator;
        this.audit = audit;
    }

    /**
     * Gives it.
     *
     * @param division the code of what it covers
     * @param module a module's name, or {@code *}
     * @throws AccountIsWrong if she would administer in two ways, or has it already
     * @throws NotFound if there is no such account, unit or division, or it is not for the actor to give
     */
    @Transactional
    public UUID of(UUID account, Role role, UUID unit, String division, String module, Act act) {
        Separation.requireSecuring(act.by(), account);
        divisions.get(division);
        lock(account);
        if (Separation.administers(role) && heldAdministration(account, role) > 0) {
            throw new AccountIsWrong("role", "two-administrations");
        }
        if (held(account, role, unit, division, module)) {
            throw new AccountIsWrong("role", "grant-twice");
        }
        var id = Uuid7.at(act.at());
        database.sql("""
                        INSERT INTO identity.grants
                            (account_id, id, role, unit_id, division_code, module, from_at, granted_by)
                        VALUES (:account, :id, :role, :unit, :division, :module, :at, :by)
                        """)
                .param("account", account)
                .param("id", id)
                .param("role", role.name())
                .param("unit", unit)
                .param("division", division)
                .param("module", module)
                .param("at", Rows.at(act.at()))
                .param("by", act.by().account(), java.sql.Types.OTHER)
                .update();
        join.of(unit, account, act);
        if (role == Role.OPERATOR) {
            operator.anew(division, act);
        }
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        unit,
                        "identity.give-grant",
                        "account/" + account,
                        null,
                        Map.of("role", role.name(), "division", division, "module", module)));
        return id;
    }

    /** Grants of one account are given one after the other, and none to an account that is closed. */
    private void lock(UUID account) {
        var open = database.sql("""
                        SELECT account_id FROM identity.accounts
                        WHERE account_id = ? AND kind = 'STAFF' AND closed_at IS NULL
                        FOR UPDATE
                        """).param(account).query(UUID.class).list();
        if (open.isEmpty()) {
            throw new NotFound();
        }
    }

    private boolean held(UUID account, Role role, UUID unit, String division, String module) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM identity.grants
                            WHERE account_id = ? AND role = ? AND unit_id = ? AND division_code = ? AND module = ?
                              AND to_at IS NULL)
                        """)
                .params(account, role.name(), unit, division, module)
                .query(Boolean.class)
                .single();
    }

    private int heldAdministration(UUID account, Role except) {
        return database.sql("""
                        SELECT count(*) FROM identity.grants
                        WHERE account_id = ? AND to_at IS NULL AND role <> ?
                          AND role IN ('SYSTEM_ADMIN', 'SECURITY_ADMIN', 'AUDIT_ADMIN')
                        """)
                .params(account, except.name())
                .query(Integer.class)
                .single();
    }
}
