package org.jiayuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people typed must stand nowhere in clear: not in a table, not in the log. */
final class Traces {

    private final Path log;
    private final FileAppender<ILoggingEvent> writer = new FileAppender<>();

    private Traces(Path log) {
        this.log = log;
    }

    /** Writes all that is logged from here on into a file, whoever set up the log of this process. */
    static Traces kept() {
        try {
            var traces = new Traces(Files.createTempFile(Path.of("target"), "journeys", ".log"));
            traces.start();
            return traces;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void start() {
        var logs = (LoggerContext) LoggerFactory.getILoggerFactory();
        var lines = new PatternLayoutEncoder();
        lines.setContext(logs);
        lines.setPattern("%d %p %logger %m%n%ex");
        lines.start();
        writer.setContext(logs);
        writer.setFile(log.toString());
        writer.setEncoder(lines);
        writer.start();
        logs.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(writer);
        LoggerFactory.getLogger(Traces.class).info("The journeys begin");
    }

    void assertNone(JdbcClient database, String... secrets) {
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
        writer.stop();
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(writer);
        try {
            assertThat(Files.readString(log)).contains("The journeys begin").doesNotContain(secrets);
            Files.delete(log);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
