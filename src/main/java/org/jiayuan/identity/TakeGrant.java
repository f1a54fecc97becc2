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
import org.jiayuan.unit.LeaveUnit;
import org.jiayuan.unit.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a role away; it is gone at her very next request, and with the last one she has left the unit. */
@Service
public class TakeGrant {

    private final JdbcClient database;
    private final Divisions divisions;
    private final LeaveUnit leave;
    private final NameOperator operator;
    private final Administrations administrations;
    private final AuditLog audit;

    TakeGrant(
            JdbcClient database,
            Divisions divisions,
            LeaveUnit leave,
            NameOperator operator,
            Administrations administrations,
            AuditLog audit) {
        this.database = database;
        this.administrations = administrations;
        this.divisions = divisions;
        this.leave = leave;
        this.operator = operator;
        this.audit = audit;
    }

    /**
     * Takes it.
     *
     * @throws NotFound if she has no such grant, or it is not for the actor to take
     * @throws AccountIsWrong if nobody would be left to do this administration
     */
    @Transactional
    public void of(UUID account, UUID grant, Act act) {
        Separation.requireSecuring(act.by(), account);
        end(account, grant, act);
    }

    private record Ended(UUID unit, Role role, String division) {}

    void end(UUID account, UUID grant, Act act) {
        var ended = database.sql("""
                        UPDATE identity.grants SET to_at = ?
                        WHERE account_id = ? AND id = ? AND to_at IS NULL
                        RETURNING unit_id, role, division_code
                        """)
                .params(Rows.at(act.at()), account, grant)
                .query((row, number) -> new Ended(
                        Rows.uuid(row, "unit_id"), Role.valueOf(row.getString("role")), row.getString("division_code")))
                .optional()
                .orElseThrow(NotFound::new);
        administrations.requireSomebody(ended.role());
        if (ended.role() == Role.OPERATOR) {
            operator.anew(ended.division(), act);
        }
        var unit = ended.unit();
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        unit,
                        "identity.take-grant",
                        "account/" + account,
                        null,
                        Map.of("grant", grant.toString())));
        boolean stays =
                database.sql("""
                        SELECT EXISTS (SELECT FROM identity.grants
                            WHERE account_id = ? AND unit_id = ? AND to_at IS NULL)
                        """).params(account, unit).query(Boolean.class).single();
        if (!stays) {
            leave.of(unit, account, act);
        }
    }

    /** Whoever leaves a unit keeps no grant there; in the same transaction, so that there is no moment between. */
    @EventListener
    void on(MemberLeft left) {
        database.sql("""
                        UPDATE identity.grants SET to_at = ? WHERE account_id = ? AND unit_id = ? AND to_at IS NULL
                        RETURNING division_code
                        """)
                .params(Rows.at(left.at()), left.account(), left.unit())
                .query(String.class)
                .list()
                .forEach(division -> operator.anew(division, Act.ofProgram(left.at())));
    }
}
