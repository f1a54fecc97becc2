package org.jiayuan.identity;

import java.util.UUID;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.site.Operators;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever is the first to have the operator's role for a community is named on its site, until she has it no more. */
@Component
class NameOperator {

    private final JdbcClient database;
    private final Divisions divisions;
    private final Operators operators;

    NameOperator(JdbcClient database, Divisions divisions, Operators operators) {
        this.database = database;
        this.divisions = divisions;
        this.operators = operators;
    }

    /** Looks again after a grant for that division was given or taken. */
    void anew(String division, Act act) {
        if (divisions
                .find(division)
                .filter(found -> found.level() == Division.Level.COMMUNITY)
                .isEmpty()) {
            return;
        }
        var holders = database.sql("""
                        SELECT account_id FROM identity.grants
                        WHERE role = 'OPERATOR' AND division_code = ? AND to_at IS NULL
                        ORDER BY id
                        """)
                .param(division)
                .query((row, number) -> Rows.uuid(row, "account_id"))
                .list();
        var named = operators.of(division);
        if (named.filter(holders::contains).isPresent()) {
            return;
        }
        if (!holders.isEmpty()) {
            UUID first = holders.getFirst();
            operators.name(division, first, act);
        } else if (named.isPresent()) {
            operators.nobody(division, act);
        }
    }
}
