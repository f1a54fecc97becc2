package org.jiayuan.identity.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.identity.StaffIndex;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.RailLink;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Names;
import org.jiayuan.shared.Slice;
import org.jiayuan.shared.UnitNames;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Accounts of staff, by the time they were made.
 *
 * @param show which: {@link Show}, in small letters
 * @param find what was searched for; empty if nothing was
 * @param next the key of the rows that follow; empty at the end
 * @param makes whether the one who looks may make accounts
 */
public record AccountsPage(List<Row> rows, String show, String find, String next, boolean makes, List<RailLink> rail) {

    /** Which accounts are listed. */
    public enum Show {
        SIGNING,
        OTHERS,
        LOCKED,
        DORMANT,
        UNGRANTED,
        CLOSED
    }

    /**
     * One account.
     *
     * @param login empty for those who do not sign in
     * @param roles names of roles, each once
     * @param units in words
     * @param signedIn when last; null if never
     */
    public record Row(
            UUID id,
            String login,
            String name,
            Set<String> roles,
            Set<String> units,
            @Nullable Instant signedIn,
            boolean locked,
            boolean dormant,
            boolean closed) {}

    /** Reads it: one statement for the accounts, one for their grants. */
    @Component
    static class Query {

        private static final int SIZE = 50;
        private static final String COLUMNS = """
                SELECT a.account_id, a.login, a.signed_in_at, a.locked_until > :now AS locked,
                    a.dormant_since IS NOT NULL AS dormant, a.closed_at IS NOT NULL AS closed
                FROM identity.accounts a
                WHERE a.kind = 'STAFF'
                """;

        private final JdbcClient database;
        private final Names names;
        private final UnitNames units;
        private final StaffIndex index;

        Query(JdbcClient database, Names names, UnitNames units, StaffIndex index) {
            this.database = database;
            this.names = names;
            this.units = units;
            this.index = index;
        }

        private record Plain(
                UUID id,
                @Nullable String login,
                @Nullable Instant signedIn,
                boolean locked,
                boolean dormant,
                boolean closed) {}

        private record Held(UUID account, String role, UUID unit) {}

        AccountsPage of(Show show, @Nullable UUID after, Instant now, boolean makes, Look look, List<RailLink> rail) {
            var condition = switch (show) {
                case SIGNING -> "AND a.closed_at IS NULL AND a.login IS NOT NULL";
                case OTHERS -> "AND a.closed_at IS NULL AND a.login IS NULL";
                case LOCKED -> "AND a.closed_at IS NULL AND a.locked_until > :now";
                case DORMANT -> "AND a.closed_at IS NULL AND a.dormant_since IS NOT NULL";
                case UNGRANTED -> """
                            AND a.closed_at IS NULL AND NOT EXISTS (SELECT FROM identity.grants g
                                WHERE g.account_id = a.account_id AND g.to_at IS NULL)
                            """;
                case CLOSED -> "AND a.closed_at IS NOT NULL";
            };
            var found = database.sql(COLUMNS + condition + """
                             AND (CAST(:after AS uuid) IS NULL OR a.account_id > :after)
                            ORDER BY a.account_id
                            LIMIT :size
                            """)
                    .param("now", Rows.at(now))
                    .param("after", after, java.sql.Types.OTHER)
                    .param("size", SIZE + 1)
                    .query(Query::plain)
                    .list();
            var slice = Slice.of(found, SIZE, row -> row.id().toString());
            return page(slice, show.name().toLowerCase(Locale.ROOT), "", makes, look, rail);
        }

        /** Those whose login begins so, or whose name is just that. */
        AccountsPage search(String typed, Instant now, boolean makes, Look look, List<RailLink> rail) {
            var found = database.sql(COLUMNS + """
                              AND (a.account_id IN (SELECT l.account_id FROM identity.logins l
                                      WHERE l.login LIKE :login || '%' ORDER BY l.login LIMIT :size)
                                  OR a.name_index = ANY (:name))
                            ORDER BY a.account_id
                            LIMIT :size
                            """)
                    .param("now", Rows.at(now))
                    .param("login", typed.strip().toLowerCase(Locale.ROOT).replaceAll("[\\\\%_]", "\\\\$0"))
                    .param("name", index.all(typed))
                    .param("size", SIZE)
                    .query(Query::plain)
                    .list();
            return page(new Slice<>(found, null), "", typed, makes, look, rail);
        }

        private static Plain plain(ResultSet row, int number) throws SQLException {
            return new Plain(
                    Rows.uuid(row, "account_id"),
                    row.getString("login"),
                    Rows.instantOrNull(row, "signed_in_at"),
                    row.getBoolean("locked"),
                    row.getBoolean("dormant"),
                    row.getBoolean("closed"));
        }

        private AccountsPage page(
                Slice<Plain> slice, String show, String find, boolean makes, Look look, List<RailLink> rail) {
            var ids = slice.items().stream().map(Plain::id).toList();
            var held = held(ids);
            var called = names.ofStaff(ids);
            var where = units.of(
                    held.values().stream()
                            .flatMap(List::stream)
                            .map(Held::unit)
                            .distinct()
                            .toList(),
                    look.english());
            var rows = new ArrayList<Row>();
            for (var plain : slice.items()) {
                var roles = new LinkedHashSet<String>();
                var places = new LinkedHashSet<String>();
                for (var one : held.getOrDefault(plain.id(), List.of())) {
                    roles.add(one.role());
                    places.add(where.getOrDefault(one.unit(), ""));
                }
                rows.add(new Row(
                        plain.id(),
                        plain.login() == null ? "" : plain.login(),
                        called.getOrDefault(plain.id(), ""),
                        roles,
                        places,
                        plain.signedIn(),
                        plain.locked(),
                        plain.dormant(),
                        plain.closed()));
            }
            return new AccountsPage(rows, show, find, slice.next() == null ? "" : slice.next(), makes, rail);
        }

        private Map<UUID, List<Held>> held(List<UUID> accounts) {
            var held = new HashMap<UUID, List<Held>>();
            database.sql("""
                            SELECT account_id, role, unit_id FROM identity.grants
                            WHERE account_id = ANY (?) AND to_at IS NULL
                            ORDER BY account_id, id
                            """)
                    .param(accounts.toArray(UUID[]::new))
                    .query((row, number) ->
                            new Held(Rows.uuid(row, "account_id"), row.getString("role"), Rows.uuid(row, "unit_id")))
                    .list()
                    .forEach(one -> held.computeIfAbsent(one.account(), key -> new ArrayList<>())
                            .add(one));
            return held;
        }
    }
}
