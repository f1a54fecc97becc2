package org.jiayuan.identity;

import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows who somebody is right now: her account and the grants in force, read anew for each request. */
@Component
public class Actors {

    private final JdbcClient database;
    private final Divisions divisions;

    Actors(JdbcClient database, Divisions divisions) {
        this.database = database;
        this.divisions = divisions;
    }

    /**
     * Who it is, and what she must do before anything else.
     *
     * @param mustChangePassword whether she has to choose a password of her own
     * @param secondFactor whether she has one
     */
    public record Present(Actor.Person actor, boolean staff, boolean mustChangePassword, boolean secondFactor) {}

    private record Row(
            boolean staff,
            boolean mustChange,
            boolean second,
            @org.jspecify.annotations.Nullable Grant grant) {}

    /** The person with that account; nobody if it is closed. */
    public Optional<Present> find(UUID account) {
        var rows = database.sql("""
                        SELECT a.kind, a.password_must_change, a.second_factor_since IS NOT NULL AS second,
                            g.role, g.unit_id, g.division_code, g.module
                        FROM identity.accounts a
                        LEFT JOIN identity.grants g ON g.account_id = a.account_id AND g.to_at IS NULL
                        WHERE a.account_id = ? AND a.closed_at IS NULL
                        """)
                .param(account)
                .query((row, number) -> new Row(
                        row.getString("kind").equals("STAFF"),
                        row.getBoolean("password_must_change"),
                        row.getBoolean("second"),
                        row.getString("role") == null
                                ? null
                                : new Grant(
                                        Role.valueOf(row.getString("role")),
                                        Rows.uuid(row, "unit_id"),
                                        divisions.scope(row.getString("division_code")),
                                        row.getString("module"))))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        var grants = new ArrayList<Grant>();
        rows.forEach(row -> {
            if (row.grant() != null) {
                grants.add(row.grant());
            }
        });
        var first = rows.getFirst();
        return Optional.of(
                new Present(new Actor.Person(account, grants), first.staff(), first.mustChange(), first.second()));
    }
}
