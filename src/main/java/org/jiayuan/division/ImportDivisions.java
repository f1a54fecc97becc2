package org.jiayuan.division;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the national list of divisions, or a part of it, whole or not at all. What is there already stays as it is,
 * so that it can be done again; a division that was redrawn is not the import's to know.
 */
@Service
public class ImportDivisions {

    private static final LocalDate KNOWN_FROM = LocalDate.of(2012, 1, 1);
    private static final int CHUNK = 1 << 16;

    private final JdbcTemplate database;
    private final Signals signals;
    private final AuditLog audit;
    private final DivisionSettings settings;

    ImportDivisions(JdbcTemplate database, Signals signals, AuditLog audit, DivisionSettings settings) {
        this.database = database;
        this.signals = signals;
        this.audit = audit;
        this.settings = settings;
    }

    /** What it is doing now. */
    public enum Step {
        CHECK,
        COPY,
        STORE
    }

    /** Is told how far it has come. */
    public interface Progress {
        void at(Step step, long done, long all);
    }

    /**
     * What it did.
     *
     * @param rows how many the files have
     * @param fresh how many of them were new
     * @param otherwise how many were there under another name, which they keep
     */
    public record Imported(long rows, long fresh, long otherwise) {}

    /**
     * Does it.
     *
     * @param folder with the five files, see {@link NationalFiles}
     * @throws DivisionsAreWrong naming the lines that are wrong
     * @throws NotFound if it is not for the actor to do
     */
    @Transactional
    public Imported of(Path folder, Progress progress, Act act) {
        if (!act.by().equals(Actor.PROGRAM) && !act.by().has(Role.SYSTEM_ADMIN)) {
            throw new NotFound();
        }
        database.execute("SELECT pg_advisory_xact_lock(hashtext('division.load'))");
        long guess = 670_000;
        var files = NationalFiles.check(folder, read -> progress.at(Step.CHECK, Math.min(read, guess - 1), guess));
        progress.at(Step.CHECK, 1, 1);
        copy(files, progress);
        long fresh = store(progress);
        var otherwise = database.queryForObject(
                "SELECT count(*) FROM incoming i JOIN division.divisions d USING (code) WHERE d.name <> i.name",
                Long.class);
        database.execute("ANALYZE division.divisions");
        signals.raise(Divisions.SIGNAL, Signals.EVERYTHING);
        audit.write(
                act,
                new Entry(
                        settings.home(),
                        null,
                        "division.import",
                        "divisions",
                        null,
                        Map.of("rows", Long.toString(files.rows()), "fresh", Long.toString(fresh))));
        return new Imported(files.rows(), fresh, Objects.requireNonNullElse(otherwise, 0L));
    }

    private void copy(NationalFiles files, Progress progress) {
        database.execute("""
                CREATE TEMP TABLE incoming (
                    code text, level text, parent_code text, name text, short_name text, pinyin text, initials text
                ) ON COMMIT DROP
                """);
        database.execute((Connection connection) -> {
            var copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("COPY incoming FROM STDIN WITH (FORMAT text, ENCODING 'UTF8')");
            try {
                var writer = new Writer(copy, files.rows(), progress);
                files.each(writer::add);
                writer.flush();
                return copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** Collects lines and sends them on in pieces. */
    private static final class Writer {

        private final CopyIn copy;
        private final long all;
        private final Progress progress;
        private final StringBuilder lines = new StringBuilder(CHUNK + 512);
        private long done;

        Writer(CopyIn copy, long all, Progress progress) {
            this.copy = copy;
            this.all = all;
            this.progress = progress;
        }

        void add(NationalFiles.Row row) {
            var shortName = Division.shortNameOf(row.name());
            var syllables = Pinyin.syllables(shortName);
            lines.append(row.code()).append('\t').append(row.level().name()).append('\t');
            lines.append(row.parent() == null ? "\\N" : row.parent()).append('\t');
            field(row.name()).append('\t');
            field(shortName).append('\t');
            field(String.join(" ", syllables)).append('\t');
            field(Pinyin.initials(syllables)).append('\n');
            done++;
            if (lines.length() >= CHUNK) {
                flush();
            }
        }

        private StringBuilder field(String text) {
            return lines.append(text.replace("\\", "\\\\"));
        }

        void flush() {
            var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
            lines.setLength(0);
            progress.at(Step.COPY, done, all);
        }
    }

    private record Province(String code, long rows) {}

    /** Province by province, so that it can be told how far it has come. */
    private long store(Progress progress) {
        var provinces = database.query(
                "SELECT left(code, 2) AS code, count(*) AS rows FROM incoming GROUP BY 1 ORDER BY 1",
                (row, number) -> new Province(row.getString("code"), row.getLong("rows")));
        long all = provinces.stream().mapToLong(Province::rows).sum();
        long fresh = 0;
        long done = 0;
        for (var province : provinces) {
            fresh += database.update("""
                    INSERT INTO division.divisions
                        (code, level, parent_code, name, short_name, pinyin, initials, effective_from)
                    SELECT code, level, parent_code, name, short_name, pinyin, initials, ?
                    FROM incoming i
                    WHERE left(code, 2) = ?
                      AND NOT EXISTS (SELECT FROM division.divisions d WHERE d.code = i.code)
                    ORDER BY code
                    ON CONFLICT (code) DO NOTHING
                    """, KNOWN_FROM, province.code());
            done += province.rows();
            progress.at(Step.STORE, done, all);
        }
        database.update("""
                UPDATE division.divisions d SET parent_code = i.parent_code
                FROM incoming i
                WHERE i.code = d.code AND d.parent_code IS NULL AND i.parent_code IS NOT NULL
                """);
        return fresh;
    }
}
