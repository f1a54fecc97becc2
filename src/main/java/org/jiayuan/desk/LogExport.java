package org.jiayuan.desk;

import java.util.Objects;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.TableFile.Format;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Writes down that somebody takes a register along as a file; what stands in it is not written down. */
@Service
public class LogExport {

    private final JdbcClient database;

    LogExport(JdbcClient database) {
        this.database = database;
    }

    /**
     * Writes it down before the first row leaves.
     *
     * @param register a word of the bundle {@code desk.export.<register>}
     * @param filter what narrowed it, without anything typed freely
     * @return its number, which stands in the file too
     */
    public UUID of(UUID unit, String register, String filter, Format format, int rows, Act act) {
        var id = Uuid7.at(act.at());
        database.sql("""
                        INSERT INTO desk.exports (unit_id, id, at, account, register, filter, format, rows)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        unit,
                        id,
                        Rows.at(act.at()),
                        Objects.requireNonNull(act.by().account()),
                        register,
                        filter,
                        format.name(),
                        rows)
                .update();
        return id;
    }
}
