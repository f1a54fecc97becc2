package org.jiayuan.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.jiayuan.backup.Manifest.Schema;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What PostgreSQL's own catalogue says of our tables. */
final class Catalogue {

    /** What is worth nothing later, or would let somebody in: sessions, and who has taken up which job. */
    private static final Set<String> LEFT_OUT =
            Set.of("platform.sessions", "platform.sessions_attributes", "platform.scheduled_tasks");

    private static final String HISTORY = "flyway_schema_history_";

    private final JdbcClient database;

    Catalogue(JdbcClient database) {
        this.database = database;
    }

    private record Reference(String from, String to) {}

    /** Whether there is no table at all. */
    boolean isEmpty() {
        return database.sql("""
                        SELECT NOT EXISTS (
                            SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                            WHERE c.relkind IN ('r', 'p') AND n.nspname <> 'information_schema'
                                AND n.nspname NOT LIKE 'pg\\_%')
                        """).query(Boolean.class).single();
    }

    /** The modules' schemas and the migration each stands at, in the order in which they were made. */
    List<Schema> schemas() {
        var histories = database.sql("""
                        SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND starts_with(tablename, ?)
                        """).param(HISTORY).query(String.class).list();
        var made = new LinkedHashMap<Schema, String>();
        for (var history : histories) {
            database.sql("""
                            SELECT min(installed_on)::text AS made, array_to_string(max(string_to_array(version, '.')::int[]), '.') AS version
                            FROM public.%s WHERE success AND type = 'SQL'
                            HAVING count(*) > 0
                            """.formatted(history))
                    .query((row, number) -> made.put(
                            new Schema(history.substring(HISTORY.length()), row.getString("version")),
                            row.getString("made")))
                    .list();
        }
        return made.entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByValue())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /** The tables a backup holds, each after those that it refers to. */
    List<String> tables() {
        var tables = new ArrayList<>(database.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind = 'r' AND n.nspname NOT IN ('information_schema', 'public')
                            AND n.nspname NOT LIKE 'pg\\_%'
                        ORDER BY 1
                        """).query(String.class).list());
        tables.removeAll(LEFT_OUT);
        var references = database.sql("""
                        SELECT f.relnamespace::regnamespace || '.' || f.relname AS source,
                            t.relnamespace::regnamespace || '.' || t.relname AS target
                        FROM pg_constraint x JOIN pg_class f ON f.oid = x.conrelid JOIN pg_class t ON t.oid = x.confrelid
                        WHERE x.contype = 'f' AND x.conrelid <> x.confrelid
                        """)
                .query((row, number) -> new Reference(row.getString("source"), row.getString("target")))
                .list();
        var sorted = new ArrayList<String>();
        while (!tables.isEmpty()) {
            var ready = tables.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.from().equals(table) && tables.contains(reference.to())))
                    .toList();
            if (ready.isEmpty()) {
                throw new IllegalStateException("Tables refer to each other in a circle: " + tables);
            }
            sorted.addAll(ready);
            tables.removeAll(ready);
        }
        return sorted;
    }

    /** Its columns that are stored as they are given. */
    List<String> columns(String table) {
        return database.sql("""
                        SELECT quote_ident(attname) FROM pg_attribute
                        WHERE attrelid = ?::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
                        ORDER BY attnum
                        """)
                .param(table)
                .query((row, number) -> row.getString(1))
                .list();
    }
}
