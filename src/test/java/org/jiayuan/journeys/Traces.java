package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people typed must stand nowhere in clear: not in a table, not in the log. */
final class Traces {

    private Traces() {}

    static void assertNone(JdbcClient database, Path log, String... secrets) {
        var tables = database.sql("""
                        SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables
                        WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                        ORDER BY 1
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(30);
        for (var table : tables) {
            for (var secret : secrets) {
                var rows = database.sql("SELECT count(*) FROM " + table + " AS row WHERE row::text LIKE ? OR "
                                + "position(encode(convert_to(?, 'UTF8'), 'hex') IN row::text) > 0")
                        .params("%" + secret + "%", secret)
                        .query(Integer.class)
                        .single();
                assertThat(rows)
                        .as("rows of %s that hold what a person typed", table)
                        .isZero();
            }
        }
        try {
            assertThat(Files.readString(log)).doesNotContain(secrets);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
