package org.jiayuan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database as the migrations make it: every table stands on one of the five lists of {@code db/tables.txt}, its key
 * begins as that list says, and what would keep it from being distributed by community one day is not there.
 */
@JiayuanTest
class CatalogueTest {

    private static final Path LISTS = Path.of("src/main/resources/db/tables.txt");

    /** With what each key, and each other unique index, of a list begins or what it holds; none for the others. */
    private static final Map<String, String> SHARES =
            Map.of("community", "community_code", "unit", "unit_id", "account", "account_id");

    private static final String OURS =
            "n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND n.nspname NOT LIKE 'pg_temp%'";

    @Autowired
    JdbcClient database;

    private record Column(String table, String type, String collation, boolean made) {}

    private record Key(String table, String name, boolean primary, List<String> columns) {}

    private record Reference(
            String name,
            String from,
            List<String> columns,
            String to,
            List<String> targets,
            String onDelete,
            String onUpdate) {}

    @Test
    void every_table_stands_on_exactly_one_list() {
        var lists = lists();
        var all = lists.values().stream().flatMap(List::stream).toList();
        assertThat(all).doesNotHaveDuplicates();
        assertThat(lists.keySet()).containsExactly("community", "unit", "account", "reference", "local");
        assertThat(tables()).as("tables of the database and of %s", LISTS).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    void keys_begin_with_what_the_rows_are_shared_out_by() {
        var lists = listOfTable();
        var keys = keys();
        assertThat(tables())
                .allSatisfy(table -> assertThat(keys)
                        .as("%s has a primary key", table)
                        .anyMatch(key -> key.primary() && key.table().equals(table)));
        assertThat(keys)
                .filteredOn(key -> SHARES.containsKey(lists.get(key.table())))
                .allSatisfy(key -> {
                    var first = SHARES.get(lists.get(key.table()));
                    assertThat(key.columns())
                            .as("%s of %s", key.name(), key.table())
                            .contains(first);
                    if (key.primary()) {
                        assertThat(key.columns().getFirst())
                                .as("%s of %s", key.name(), key.table())
                                .isEqualTo(first);
                    }
                });
    }

    @Test
    void the_code_of_a_community_is_the_same_everywhere_and_always_given() {
        var columns = database.sql("""
                        SELECT n.nspname || '.' || c.relname AS table, format_type(a.atttypid, a.atttypmod) AS type,
                            coalesce(l.collname, '') AS collation, a.atthasdef OR a.attidentity <> '' AS made
                        FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        LEFT JOIN pg_collation l ON l.oid = a.attcollation
                        WHERE c.relkind IN ('r', 'p') AND a.attname = 'community_code' AND NOT a.attisdropped AND """ + " " + OURS)
                .query((row, number) -> new Column(
                        row.getString("table"),
                        row.getString("type"),
                        row.getString("collation"),
                        row.getBoolean("made")))
                .list();
        assertThat(columns).isNotEmpty().allSatisfy(column -> {
            assertThat(column.type()).as(column.table()).isEqualTo("text");
            assertThat(column.collation()).as(column.table()).isEqualTo("default");
            assertThat(column.made()).as("%s: never generated", column.table()).isFalse();
        });
        var checked = database.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_constraint k
                        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE k.contype = 'c'
                            AND pg_get_constraintdef(k.oid) = 'CHECK ((community_code ~ ''^[0-9]{12}$''::text))'
                        """).query(String.class).list();
        var children = references().stream().map(Reference::from).toList();
        assertThat(lists().get("community"))
                .allSatisfy(table -> assertThat(checked.contains(table) || children.contains(table))
                        .as("%s checks its twelve digits, or its parent does", table)
                        .isTrue());
    }

    @Test
    void references_stay_within_a_community_or_lead_to_what_all_share() {
        var lists = listOfTable();
        assertThat(references()).allSatisfy(reference -> {
            assertThat(reference.onDelete()).as(reference.name()).isNotIn("n", "d");
            assertThat(reference.onUpdate()).as(reference.name()).isNotIn("n", "d");
            assertThat(reference.from().split("\\.")[0])
                    .as("%s stays in its schema", reference.name())
                    .isEqualTo(reference.to().split("\\.")[0]);
            var from = lists.getOrDefault(reference.from(), "none");
            var to = lists.getOrDefault(reference.to(), "none");
            assertThat(to)
                    .as("%s leads from %s to %s", reference.name(), from, to)
                    .isIn(from, "reference");
            var share = SHARES.get(from);
            if (share != null && from.equals(to)) {
                assertThat(reference.columns()).as(reference.name()).contains(share);
                assertThat(reference.targets().get(reference.columns().indexOf(share)))
                        .as(reference.name())
                        .isEqualTo(share);
            }
        });
    }

    @Test
    void constraints_have_names_of_their_own() {
        assertThat(database.sql("""
                        SELECT n.nspname || '.' || c.relname || ' ' || k.conname FROM pg_constraint k
                        JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE k.contype IN ('p', 'u', 'f', 'c') AND k.conname ~ '_(pkey|fkey|key|check)[0-9]*$'
                            AND c.relname NOT LIKE 'flyway%' AND """ + " " + OURS).query(String.class).list()).isEmpty();
    }

    @Test
    void a_migration_alters_one_thing_at_a_time() {
        var statement = Pattern.compile("(?is)ALTER\\s+TABLE\\s+[^;]*;");
        for (var file : ProgramCode.files(Path.of("src/main/resources/db/migration"), ".sql")) {
            statement
                    .matcher(ProgramCode.text(file))
                    .results()
                    .map(found -> found.group())
                    .forEach(alter -> {
                        var flat = alter.replaceAll("'[^']*'", "''");
                        while (flat.contains("(")) {
                            flat = flat.replaceAll("\\([^()]*\\)", "");
                        }
                        assertThat(flat)
                                .as("%s: one action an ALTER TABLE", file)
                                .doesNotContain(",");
                        assertThat(flat.toUpperCase(Locale.ROOT))
                                .as("%s: identity columns only where the table is made", file)
                                .doesNotContain("GENERATED");
                    });
        }
    }

    private static Map<String, List<String>> lists() {
        var lists = new LinkedHashMap<String, List<String>>();
        var current = new ArrayList<String>();
        for (var line : ProgramCode.text(LISTS).lines().map(String::strip).toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return lists;
    }

    private static Map<String, String> listOfTable() {
        var lists = new LinkedHashMap<String, String>();
        lists().forEach((list, tables) -> tables.forEach(table -> lists.put(table, list)));
        return lists;
    }

    /** All tables but Flyway's own, of which there is one a module. */
    private List<String> tables() {
        return database.sql("""
                        SELECT n.nspname || '.' || c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE c.relkind IN ('r', 'p') AND c.relname NOT LIKE 'flyway%' AND """ + " " + OURS + " ORDER BY 1")
                .query((row, number) -> row.getString(1))
                .list();
    }

    private List<Key> keys() {
        return database.sql("""
                        SELECT n.nspname || '.' || c.relname AS table, i.relname AS name, x.indisprimary,
                            ARRAY(SELECT coalesce(a.attname, '') FROM unnest(x.indkey::int[]) WITH ORDINALITY AS k(column_number, place)
                                LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.column_number
                                ORDER BY k.place) AS columns
                        FROM pg_index x JOIN pg_class c ON c.oid = x.indrelid JOIN pg_class i ON i.oid = x.indexrelid
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        WHERE x.indisunique AND c.relname NOT LIKE 'flyway%' AND """ + " " + OURS)
                .query((row, number) -> new Key(
                        row.getString("table"), row.getString("name"), row.getBoolean("indisprimary"), List.of((String
                                        [])
                                row.getArray("columns").getArray())))
                .list();
    }

    private List<Reference> references() {
        return database.sql("""
                        SELECT k.conname, k.conrelid::regclass::text AS source, k.confrelid::regclass::text AS target,
                            k.confdeltype::text AS on_delete, k.confupdtype::text AS on_update,
                            ARRAY(SELECT a.attname::text FROM unnest(k.conkey) WITH ORDINALITY AS u(n, place)
                                JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = u.n ORDER BY u.place) AS columns,
                            ARRAY(SELECT a.attname::text FROM unnest(k.confkey) WITH ORDINALITY AS u(n, place)
                                JOIN pg_attribute a ON a.attrelid = k.confrelid AND a.attnum = u.n ORDER BY u.place) AS targets
                        FROM pg_constraint k WHERE k.contype = 'f' AND k.conparentid = 0
                        """)
                .query((row, number) -> new Reference(
                        row.getString("conname"),
                        row.getString("source"),
                        strings(row, "columns"),
                        row.getString("target"),
                        strings(row, "targets"),
                        row.getString("on_delete"),
                        row.getString("on_update")))
                .list();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.stream((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }
}
