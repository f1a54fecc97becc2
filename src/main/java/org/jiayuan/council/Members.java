package org.jiayuan.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The register of members. Their names are sealed like every name, but stand on the council's page for everybody to
 * read, so that reading one is not written down.
 */
@Component
public class Members {

    static final String NAME = "council.member-name";

    /** A seat counts in the latest term that had begun, from its first day to its last; the chair is the latest named. */
    private static final String ON_THE_DAY = """
            SELECT s.*, s.id = (SELECT c.seat FROM council.chairs c
                    WHERE c.community_code = s.community_code AND c.starts_on <= :day
                    ORDER BY c.starts_on DESC LIMIT 1) AS chair
            FROM council.seats s
            WHERE s.community_code = :community
              AND s.term = (SELECT max(t.number) FROM council.terms t
                    WHERE t.community_code = :community AND t.starts_on <= :day)
              AND s.starts_on <= :day AND (s.ends_on IS NULL OR s.ends_on >= :day)
            """;

    private static final String ORDER = " ORDER BY chair DESC NULLS LAST, s.constituency, s.id";

    private final JdbcClient database;
    private final Vault vault;

    Members(JdbcClient database, Vault vault) {
        this.database = database;
        this.vault = vault;
    }

    /** Those entitled to sit and vote on that day, the chair first. */
    public List<Member> entitled(String community, LocalDate day) {
        return database.sql(ON_THE_DAY + ORDER)
                .param("community", community)
                .param("day", day)
                .query(this::member)
                .list();
    }

    /** The member with that account, if she is entitled on that day. */
    public Optional<Member> of(String community, UUID account, LocalDate day) {
        return database.sql(ON_THE_DAY + " AND s.account_id = :account" + ORDER + " LIMIT 1")
                .param("community", community)
                .param("day", day)
                .param("account", account)
                .query(this::member)
                .optional();
    }

    /** Who presides on that day, if somebody does. */
    public Optional<Member> chair(String community, LocalDate day) {
        return entitled(community, day).stream().filter(Member::chair).findFirst();
    }

    /** Everybody who sat in a term, also those who left. */
    public List<Member> ofTerm(String community, int term) {
        return database.sql("""
                        SELECT s.*, EXISTS (SELECT FROM council.chairs c
                            WHERE c.community_code = s.community_code AND c.seat = s.id) AS chair
                        FROM council.seats s WHERE s.community_code = ? AND s.term = ?
                        """ + ORDER)
                .params(community, term)
                .query(this::member)
                .list();
    }

    /** The communities in whose council somebody sits on that day, by her account. */
    public List<String> councilsOf(UUID account, LocalDate day) {
        return database
                .sql("SELECT DISTINCT community_code FROM council.seats WHERE account_id = ? ORDER BY community_code")
                .param(account)
                .query((row, number) -> row.getString("community_code"))
                .list()
                .stream()
                .filter(community -> of(community, account, day).isPresent())
                .toList();
    }

    /** The seat with that id, whenever it was; the chair if she ever presided. */
    public Optional<Member> find(String community, UUID seat) {
        return database.sql("""
                        SELECT s.*, EXISTS (SELECT FROM council.chairs c
                            WHERE c.community_code = s.community_code AND c.seat = s.id) AS chair
                        FROM council.seats s WHERE s.community_code = ? AND s.id = ?
                        """).params(community, seat).query(this::member).optional();
    }

    /** @throws NotFound if there is no such seat */
    public Member get(String community, UUID seat) {
        return find(community, seat).orElseThrow(NotFound::new);
    }

    private Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("community_code"),
                Rows.uuid(row, "id"),
                vault.open(NAME, Rows.sealed(row, "name")),
                Rows.uuidOrNull(row, "account_id"),
                row.getInt("term"),
                Constituency.valueOf(row.getString("constituency")),
                row.getString("unit"),
                row.getString("recommended_by"),
                Rows.day(row, "starts_on"),
                Rows.dayOrNull(row, "ends_on"),
                row.getInt("time"),
                row.getBoolean("chair"));
    }
}
