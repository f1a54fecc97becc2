package org.jiayuan.programme;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.programme.Evidence.Verdict;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds what communities have reported themselves. */
@Component
public class FindEvidence {

    private static final int MOST = 50;

    private static final String COLUMNS = """
            SELECT community_code, id, clause, text, reported_by, reported_at, verdict, reason, checked_by, checked_at
            FROM programme.evidence
            """;

    private final JdbcClient database;

    FindEvidence(JdbcClient database) {
        this.database = database;
    }

    /** That of a community of a clause, the latest first. */
    public List<Evidence> of(String community, String clause) {
        return read(database.sql(COLUMNS + "WHERE community_code = ? AND clause = ? ORDER BY reported_at DESC LIMIT ?")
                .params(community, clause, MOST));
    }

    /** Everything of those clauses that nobody has checked; the index holds no more than that. */
    List<Evidence> open(Collection<String> clauses) {
        return read(
                database.sql(COLUMNS + "WHERE verdict IS NULL AND clause = ANY(?) ORDER BY community_code, reported_at")
                        .param(clauses.toArray(String[]::new)));
    }

    /** @throws NotFound if there is none with that id */
    public Evidence get(String community, UUID id) {
        return read(database.sql(COLUMNS + "WHERE community_code = ? AND id = ?")
                        .params(community, id))
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static List<Evidence> read(JdbcClient.StatementSpec statement) {
        return statement
                .query((row, number) -> new Evidence(
                        row.getString("community_code"),
                        Rows.uuid(row, "id"),
                        row.getString("clause"),
                        row.getString("text"),
                        Rows.uuid(row, "reported_by"),
                        Rows.instant(row, "reported_at"),
                        row.getString("verdict") == null ? null : Verdict.valueOf(row.getString("verdict")),
                        row.getString("reason"),
                        Rows.uuidOrNull(row, "checked_by"),
                        Rows.instantOrNull(row, "checked_at")))
                .list();
    }
}
