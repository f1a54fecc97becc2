package org.jiayuan.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who works where, by the grants in force. */
@Component
class GrantedStaff implements Staffing {

    private final JdbcClient database;

    GrantedStaff(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Set<UUID> in(UUID unit, Role... roles) {
        return Set.copyOf(database.sql("""
                        SELECT DISTINCT account_id FROM identity.grants
                        WHERE unit_id = ? AND role = ANY (?) AND to_at IS NULL
                        """)
                .params(unit, Arrays.stream(roles).map(Role::name).toArray(String[]::new))
                .query((row, number) -> Rows.uuid(row, "account_id"))
                .list());
    }

    @Override
    public Set<UUID> units(Role role) {
        return Set.copyOf(database.sql("SELECT DISTINCT unit_id FROM identity.grants WHERE role = ? AND to_at IS NULL")
                .param(role.name())
                .query((row, number) -> Rows.uuid(row, "unit_id"))
                .list());
    }

    @Override
    public Optional<UUID> account(String login) {
        return database.sql("""
                        SELECT a.account_id FROM identity.logins l JOIN identity.accounts a USING (account_id)
                        WHERE l.login = ? AND a.kind = 'STAFF' AND a.closed_at IS NULL
                        """)
                .param(login.strip().toLowerCase(Locale.ROOT))
                .query((row, number) -> Rows.uuid(row, "account_id"))
                .optional();
    }
}
