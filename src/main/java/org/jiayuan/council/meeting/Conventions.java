package org.jiayuan.council.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.council.meeting.Convention.Stage;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All conventions. */
@Component
public class Conventions {

    private final JdbcClient database;

    Conventions(JdbcClient database) {
        this.database = database;
    }

    /** A community's versions, the latest first. */
    public List<Convention> of(String community) {
        return database.sql("SELECT * FROM council.conventions WHERE community_code = ? ORDER BY version DESC LIMIT 50")
                .param(community)
                .query(Conventions::convention)
                .list();
    }

    /** The one residents keep to: the latest that was filed. */
    public Optional<Convention> current(String community) {
        return of(community).stream()
                .filter(convention -> convention.stage() == Stage.FILED)
                .findFirst();
    }

    /** The version with that number. */
    public Optional<Convention> find(String community, int version) {
        return database.sql("SELECT * FROM council.conventions WHERE community_code = ? AND version = ?")
                .params(community, version)
                .query(Conventions::convention)
                .optional();
    }

    void add(Convention convention) {
        database.sql("""
                        INSERT INTO council.conventions
                            (community_code, version, year, number, title, text, stage, concerns, raised_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        convention.community(),
                        convention.version(),
                        convention.resolution().year(),
                        convention.resolution().number(),
                        convention.title(),
                        convention.text(),
                        convention.stage().name(),
                        convention.concerns().stream().map(RightsCheck::name).toArray(String[]::new),
                        Rows.at(convention.raisedAt()))
                .update();
    }

    void file(Convention convention, java.time.Instant at, @Nullable UUID by) {
        database.sql("""
                        UPDATE council.conventions SET stage = 'FILED', filed_at = :at, filed_by = :by
                        WHERE community_code = :community AND version = :version
                        """)
                .param("at", Rows.at(at))
                .param("by", by, java.sql.Types.OTHER)
                .param("community", convention.community())
                .param("version", convention.version())
                .update();
    }

    private static Convention convention(ResultSet row, int index) throws SQLException {
        var community = row.getString("community_code");
        return new Convention(
                community,
                row.getInt("version"),
                new ResolutionId(community, row.getInt("year"), row.getInt("number")),
                row.getString("title"),
                row.getString("text"),
                Stage.valueOf(row.getString("stage")),
                Rows.texts(row, "concerns").stream().map(RightsCheck::valueOf).toList(),
                Rows.instant(row, "raised_at"),
                Rows.instantOrNull(row, "filed_at"));
    }
}
