package org.jiayuan.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;

/** Walks every chain of the log from its first entry that is still there to its last, as they stand at one moment. */
@Service
public class VerifyChains {

    private static final int AT_A_TIME = 2_000;

    private final JdbcTemplate database;

    VerifyChains(JdbcTemplate database) {
        this.database = new JdbcTemplate(Objects.requireNonNull(database.getDataSource()));
        this.database.setFetchSize(AT_A_TIME);
    }

    /** What was found. */
    public record Found(long entries, long chains, List<Flaw> flaws) {}

    private static final class Walk {
        private final List<Chain> done = new ArrayList<>();
        private final List<Flaw> flaws = new ArrayList<>();
        private @Nullable Chain chain;
        private long entries;
        private long chains;

        private void finish() {
            if (chain == null) {
                return;
            }
            if (chain.suspicious()) {
                done.add(chain);
            } else {
                flaws.addAll(chain.end(Map.of()));
            }
        }
    }

    /** @param walked told how many entries have been walked, now and then */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Found all(LongConsumer walked) {
        var walk = new Walk();
        database.query("""
                SELECT e.community_code, e.seq, e.at, e.actor, e.unit, e.action, e.object, e.person, e.payload, e.hash,
                    h.seq AS head_seq, h.hash AS head_hash, a.seq AS anchor_seq, a.hash AS anchor_hash
                FROM audit.entries e
                LEFT JOIN audit.heads h ON h.community_code = e.community_code
                LEFT JOIN (
                    SELECT DISTINCT ON (community_code) community_code, seq, hash FROM audit.anchors
                    ORDER BY community_code, seq DESC) a ON a.community_code = e.community_code
                ORDER BY e.community_code, e.seq
                """, row -> {
            step(walk, row);
            if (walk.entries % AT_A_TIME == 0) {
                walked.accept(walk.entries);
            }
        });
        walk.finish();
        walk.done.forEach(chain -> walk.flaws.addAll(chain.end(hashes(chain.community))));
        database.query("""
                SELECT community_code, seq FROM audit.heads h
                WHERE seq > 0 AND NOT EXISTS (SELECT FROM audit.entries e WHERE e.community_code = h.community_code)
                """, row -> {
            walk.flaws.add(new Flaw(row.getString("community_code"), 1, row.getLong("seq"), Flaw.Kind.REMOVED));
        });
        return new Found(walk.entries, walk.chains, walk.flaws);
    }

    private static void step(Walk walk, ResultSet row) throws SQLException {
        var community = row.getString("community_code");
        var chain = walk.chain;
        if (chain == null || !chain.community.equals(community)) {
            walk.finish();
            chain = new Chain(community, beginning(row), row.getLong("head_seq"), row.getBytes("head_hash"));
            walk.chain = chain;
            walk.chains++;
        }
        chain.next(new Chain.Link(row.getLong("seq"), row.getString("payload"), row.getBytes("hash"), honest(row)));
        if (row.getString("action").equals(TrimChains.ACTION)) {
            TrimChains.said(row.getString("payload"))
                    .ifPresent(said -> walking(walk).trimmed(said.seq(), said.hash()));
        }
        walk.entries++;
    }

    private static Chain walking(Walk walk) {
        return Objects.requireNonNull(walk.chain);
    }

    private static Chain.Beginning beginning(ResultSet row) throws SQLException {
        var hash = row.getBytes("anchor_hash");
        return hash == null ? Chain.Beginning.NOTHING : new Chain.Beginning(row.getLong("anchor_seq"), hash);
    }

    private Map<Long, byte[]> hashes(String community) {
        var hashes = new HashMap<Long, byte[]>();
        database.query(
                "SELECT seq, hash FROM audit.entries WHERE community_code = ?",
                row -> {
                    hashes.put(row.getLong("seq"), row.getBytes("hash"));
                },
                community);
        return hashes;
    }

    /** Whether the columns say what was hashed. */
    private static boolean honest(ResultSet row) throws SQLException {
        try {
            var said = new Json(row.getString("payload")).as(new TypeReference<Map<String, String>>() {});
            var by = said.getOrDefault(".by", "");
            var actor = by.equals("program") || by.equals("anyone") ? null : by;
            return Rows.instant(row, "at").toString().equals(said.get(".at"))
                    && Objects.equals(text(Rows.uuidOrNull(row, "actor")), actor)
                    && Objects.equals(text(Rows.uuidOrNull(row, "unit")), said.get(".unit"))
                    && Objects.equals(text(Rows.uuidOrNull(row, "person")), said.get(".person"))
                    && row.getString("action").equals(said.get(".action"))
                    && row.getString("object").equals(said.get(".object"));
        } catch (RuntimeException unreadable) {
            return false;
        }
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
