package org.jiayuan.identity;

import java.util.UUID;
import org.jiayuan.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sees to it that each administration has somebody. */
@Component
class Administrations {

    private final JdbcClient database;

    Administrations(JdbcClient database) {
        this.database = database;
    }

    /**
     * To be asked after a grant has ended, in the same transaction.
     *
     * @throws AccountIsWrong if nobody is left who can do this administration
     */
    void requireSomebody(Role role) {
        if (nobody(role, null)) {
            throw new AccountIsWrong("", "last-administrator");
        }
    }

    /** Whether nobody but she can do that; never so of what is no administration. */
    boolean isLast(UUID account, Role role) {
        return nobody(role, account);
    }

    /** Whoever changes administrators at the same time waits. */
    private boolean nobody(Role role, @Nullable UUID but) {
        if (!Separation.administers(role)) {
            return false;
        }
        database.sql("SELECT pg_advisory_xact_lock(hashtext('identity.administrators'))")
                .query()
                .listOfRows();
        return !database.sql("""
                        SELECT EXISTS (SELECT FROM identity.grants g JOIN identity.accounts a USING (account_id)
                            WHERE g.role = :role AND g.to_at IS NULL AND a.dormant_since IS NULL
                              AND a.account_id IS DISTINCT FROM CAST(:but AS uuid))
                        """)
                .param("role", role.name())
                .param("but", but, java.sql.Types.OTHER)
                .query(Boolean.class)
                .single();
    }
}
