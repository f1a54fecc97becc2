package org.jiayuan.council;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks topics up. */
@Component
public class FindTopics {

    private final Topics topics;
    private final JdbcClient database;

    FindTopics(Topics topics, JdbcClient database) {
        this.topics = topics;
        this.database = database;
    }

    /** The one with that id. */
    public Optional<Topic> by(TopicId id) {
        return topics.findById(id);
    }

    /** @throws NotFound if there is no topic with that reference, {@code 2026-7} */
    public Topic get(String community, String reference) {
        return by(id(community, reference)).orElseThrow(NotFound::new);
    }

    /** @throws NotFound if it is no reference */
    public static TopicId id(String community, String reference) {
        if (!community.matches("\\d{12}") || !reference.matches("\\d{4}-\\d{1,9}")) {
            throw new NotFound();
        }
        var parts = reference.split("-");
        return new TopicId(community, Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }

    /**
     * Those of a community in one of those states, the latest first.
     *
     * @param before the reference after which to go on; null for the beginning
     */
    public Slice<Topic> of(String community, Collection<TopicState> states, @Nullable String before, int size) {
        if (states.isEmpty()) {
            return Slice.of(List.of(), size, topic -> "");
        }
        var from = before != null && before.matches("\\d{4}-\\d{1,9}")
                ? id(community, before)
                : new TopicId(community, Integer.MAX_VALUE, 0);
        var found = topics.page(
                community, states.stream().map(TopicState::name).toList(), from.year(), from.number(), size + 1);
        return Slice.of(found, size, topic -> topic.id().reference());
    }

    /** Those that everybody sees. */
    public Slice<Topic> open(String community, @Nullable String before, int size) {
        return of(
                community,
                Arrays.stream(TopicState.values()).filter(TopicState::open).toList(),
                before,
                size);
    }

    /** Those that may be put on an agenda. */
    public List<Topic> schedulable(String community) {
        return of(community, List.of(TopicState.ACCEPTED, TopicState.COLLECTING, TopicState.POSTPONED), null, 200)
                .items();
    }

    /** Those somebody has proposed, the latest first. */
    public List<Topic> proposedBy(UUID account, int most) {
        return ids("""
                SELECT community_code, year, number FROM council.topics
                WHERE proposer_account = ? ORDER BY proposed_at DESC LIMIT ?
                """, account, most);
    }

    /** Those somebody supports, the latest first. */
    public List<Topic> supportedBy(UUID account, int most) {
        return ids("""
                SELECT community_code, year, number FROM council.supports
                WHERE account_id = ? ORDER BY at DESC LIMIT ?
                """, account, most);
    }

    /** The topics that were drafted from a matter. */
    public List<Topic> ofMatter(String community, String matter) {
        return ids("""
                SELECT community_code, year, number FROM council.topic_matters
                WHERE community_code = ? AND matter = ?
                """, community, matter);
    }

    /** The latest topic that was drafted from one of those matters. */
    public Optional<TopicId> drafted(String community, List<String> matters) {
        return database.sql("""
                        SELECT community_code, year, number FROM council.topic_matters
                        WHERE community_code = ? AND matter = ANY (?) ORDER BY year DESC, number DESC LIMIT 1
                        """)
                .params(community, matters.toArray(String[]::new))
                .query((row, number) ->
                        new TopicId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                .optional();
    }

    private List<Topic> ids(String sql, Object... params) {
        return database
                .sql(sql)
                .params(params)
                .query((row, number) ->
                        new TopicId(row.getString("community_code"), row.getInt("year"), row.getInt("number")))
                .list()
                .stream()
                .flatMap(id -> by(id).stream())
                .toList();
    }

    /** The matters a topic was drafted from. */
    public List<String> matters(TopicId id) {
        return database.sql("""
                        SELECT matter FROM council.topic_matters
                        WHERE community_code = ? AND year = ? AND number = ? ORDER BY matter
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query((row, number) -> row.getString("matter"))
                .list();
    }

    /** How many support it. */
    public int supports(TopicId id) {
        return database.sql("""
                        SELECT count(*) FROM council.supports WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(Integer.class)
                .single();
    }

    /** Whether somebody supports it. */
    public boolean supported(TopicId id, UUID account) {
        return database.sql("""
                        SELECT EXISTS (SELECT FROM council.supports
                            WHERE community_code = ? AND year = ? AND number = ? AND account_id = ?)
                        """)
                .params(id.communityCode(), id.year(), id.number(), account)
                .query(Boolean.class)
                .single();
    }
}
