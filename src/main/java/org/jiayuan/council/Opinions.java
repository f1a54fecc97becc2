package org.jiayuan.council;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.council.Topic.TopicId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What residents think of topics. */
@Component
public class Opinions {

    private final JdbcClient database;

    Opinions(JdbcClient database) {
        this.database = database;
    }

    /** What somebody thinks in a word. */
    public enum Stance {
        FOR,
        AGAINST,
        OTHER;

        /** As keys of sentences write it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What somebody said, as it may be shown. */
    public record Opinion(Stance stance, @Nullable String words) {}

    /** How many think what. */
    public Map<Stance, Integer> counts(TopicId id) {
        var counts = new EnumMap<Stance, Integer>(Stance.class);
        for (var stance : Stance.values()) {
            counts.put(stance, 0);
        }
        database.sql("""
                        SELECT stance, count(*) AS n FROM council.opinions
                        WHERE community_code = ? AND year = ? AND number = ? GROUP BY stance
                        """).params(id.communityCode(), id.year(), id.number()).query(row -> {
            counts.put(Stance.valueOf(row.getString("stance")), row.getInt("n"));
        });
        return counts;
    }

    /** The latest that said why. */
    public List<Opinion> latest(TopicId id, int most) {
        return database.sql("""
                        SELECT stance, shown_words FROM council.opinions
                        WHERE community_code = ? AND year = ? AND number = ? AND shown_words IS NOT NULL
                        ORDER BY at DESC LIMIT ?
                        """)
                .params(id.communityCode(), id.year(), id.number(), most)
                .query(Opinions::opinion)
                .list();
    }

    /** What somebody has said herself. */
    public Optional<Opinion> of(TopicId id, UUID account) {
        return database.sql("""
                        SELECT stance, shown_words FROM council.opinions
                        WHERE community_code = ? AND year = ? AND number = ? AND account_id = ?
                        """)
                .params(id.communityCode(), id.year(), id.number(), account)
                .query(Opinions::opinion)
                .optional();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        return new Opinion(Stance.valueOf(row.getString("stance")), row.getString("shown_words"));
    }
}
