package org.jiayuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiayuan.audit.Chain.Beginning;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/**
 * Takes the beginning off chains whose time is over. The hash that the rest follows stays as an anchor, and an entry in
 * the rest says which it is: so the rest can be verified, and a beginning that was taken off otherwise is missed.
 */
@Rule(
        says =
                "Entries go only from the beginning of a chain, only when their term is over, and leave an anchor that an "
                        + "entry of the same chain confirms; the database keeps every entry for six months at least.",
        source = "网络安全法 art. 23: six months at least; PIPL art. 56: three years at least; art. 19")
@Service
public class TrimChains {

    static final String ACTION = "privacy.trim-log";

    /** How many entries a piece has at most. */
    private static final int PIECE = 1_000;

    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final JdbcClient database;
    private final AuditLog log;

    TrimChains(JdbcClient database, AuditLog log) {
        this.database = database;
        this.log = log;
    }

    /** Entries of one chain that follow each other. */
    public record Piece(String community, long from, long to) {}

    private record Cut(String community, long after, long to) {

        private long pieces() {
            return (to - after + PIECE - 1) / PIECE;
        }
    }

    /** How many pieces are older than that. */
    public long count(Instant before) {
        return cuts(before).stream().mapToLong(Cut::pieces).sum();
    }

    /** Some of them, chain by chain, the oldest of each first. */
    public List<Piece> due(Instant before, int most) {
        var pieces = new ArrayList<Piece>();
        for (var cut : cuts(before)) {
            for (long from = cut.after() + 1; from <= cut.to() && pieces.size() < most; from += PIECE) {
                pieces.add(new Piece(cut.community(), from, Math.min(from + PIECE - 1, cut.to())));
            }
        }
        return pieces;
    }

    /** Up to where each chain is older: what comes after a younger entry stays, whatever its time. */
    private List<Cut> cuts(Instant before) {
        return database.sql("""
                        WITH old AS (
                            SELECT community_code, max(seq) AS last FROM audit.entries
                            WHERE at < :before
                            GROUP BY community_code),
                        cut AS (
                            SELECT o.community_code,
                                coalesce((
                                    SELECT min(e.seq) - 1 FROM audit.entries e
                                    WHERE e.community_code = o.community_code AND e.seq <= o.last AND e.at >= :before),
                                    o.last) AS last,
                                coalesce((
                                    SELECT max(a.seq) FROM audit.anchors a
                                    WHERE a.community_code = o.community_code), 0) AS anchor
                            FROM old o)
                        SELECT community_code, anchor, last FROM cut WHERE last > anchor ORDER BY community_code
                        """)
                .param("before", Rows.at(before))
                .query((row, number) ->
                        new Cut(row.getString("community_code"), row.getLong("anchor"), row.getLong("last")))
                .list();
    }

    /** Takes them off, and everything before them in their chains. */
    @Transactional
    public void drop(List<Piece> pieces, Act act) {
        var ends = new TreeMap<String, Long>();
        pieces.forEach(piece -> ends.merge(piece.community(), piece.to(), Math::max));
        ends.forEach((community, end) -> drop(community, end, act));
    }

    private void drop(String community, long end, Act act) {
        var anchor = database.sql("""
                        INSERT INTO audit.anchors (community_code, seq, hash, last_at, trimmed_at)
                        SELECT e.community_code, e.seq, e.hash, (
                            SELECT max(o.at) FROM audit.entries o
                            WHERE o.community_code = e.community_code AND o.seq <= e.seq), :at
                        FROM audit.entries e
                        WHERE e.community_code = :community AND e.seq = :end
                        RETURNING seq, hash
                        """)
                .param("community", community)
                .param("end", end)
                .param("at", Rows.at(act.at()))
                .query(TrimChains::beginning)
                .single();
        database.sql("DELETE FROM audit.entries WHERE community_code = ? AND seq <= ?")
                .params(community, end)
                .update();
        database.sql("DELETE FROM audit.addresses WHERE community_code = ? AND seq <= ?")
                .params(community, end)
                .update();
        log.write(
                act,
                new Entry(
                        community,
                        null,
                        ACTION,
                        "chain/" + community,
                        null,
                        Map.of(
                                "upto",
                                Long.toString(end),
                                "hash",
                                HexFormat.of().formatHex(anchor.hash()))));
    }

    private static Beginning beginning(ResultSet row, int number) throws SQLException {
        return new Beginning(row.getLong("seq"), row.getBytes("hash"));
    }

    /** Up to where an entry says that its chain was trimmed. */
    static Optional<Beginning> said(String payload) {
        try {
            var fields = new Json(payload).as(FIELDS);
            return Optional.of(new Beginning(
                    Long.parseLong(fields.getOrDefault("upto", "")),
                    HexFormat.of().parseHex(fields.getOrDefault("hash", ""))));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
