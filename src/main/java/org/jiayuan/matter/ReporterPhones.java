package org.jiayuan.matter;

import java.util.Optional;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Recipients;
import org.jiayuan.shared.Sealed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The phone numbers that reporters and neighbours without an account left with a matter. */
@Component
class ReporterPhones implements Recipients {

    static final String REPORTER = "reporter:";
    static final String FOLLOWER = "follower:";

    private final JdbcClient database;

    ReporterPhones(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Optional<Sealed> phone(String recipient) {
        if (recipient.startsWith(REPORTER)) {
            var parts = recipient.substring(REPORTER.length()).split("/");
            return Labels.reference(parts[0], parts[1])
                    .flatMap(id -> database.sql("""
                            SELECT reporter_phone AS phone FROM matter.matters
                            WHERE community_code = ? AND year = ? AND number = ? AND reporter_phone IS NOT NULL
                            """)
                            .params(id.communityCode(), id.year(), id.number())
                            .query((row, number) -> Rows.sealed(row, "phone"))
                            .optional());
        }
        if (recipient.startsWith(FOLLOWER)) {
            var parts = recipient.substring(FOLLOWER.length()).split("/", 3);
            return Labels.reference(parts[0], parts[1])
                    .flatMap(id -> database.sql("""
                            SELECT phone FROM matter.followers
                            WHERE community_code = ? AND year = ? AND number = ? AND follower = ? AND phone IS NOT NULL
                            """)
                            .params(id.communityCode(), id.year(), id.number(), parts[2])
                            .query((row, number) -> Rows.sealed(row, "phone"))
                            .optional());
        }
        return Optional.empty();
    }

    @Override
    public Optional<String> language(String recipient) {
        if (recipient.startsWith(FOLLOWER)) {
            var parts = recipient.substring(FOLLOWER.length()).split("/", 3);
            return Labels.reference(parts[0], parts[1])
                    .flatMap(id -> database.sql("""
                            SELECT language FROM matter.followers
                            WHERE community_code = ? AND year = ? AND number = ? AND follower = ? AND language IS NOT NULL
                            """)
                            .params(id.communityCode(), id.year(), id.number(), parts[2])
                            .query((row, number) -> row.getString("language"))
                            .optional());
        }
        if (!recipient.startsWith(REPORTER)) {
            return Optional.empty();
        }
        var parts = recipient.substring(REPORTER.length()).split("/");
        return Labels.reference(parts[0], parts[1])
                .flatMap(id -> database.sql("""
                        SELECT reporter_language FROM matter.matters
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                        .params(id.communityCode(), id.year(), id.number())
                        .query((row, number) -> row.getString("reporter_language"))
                        .optional());
    }
}
