package org.jiayuan.council;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.council.Opinions.Opinion;
import org.jiayuan.council.Opinions.Stance;
import org.jiayuan.council.Topic.TopicId;
import org.jiayuan.matter.FindGatherings;
import org.jiayuan.platform.Rows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One topic as a page shows it.
 *
 * @param stances how many think what
 * @param opinions the latest that said why, redacted
 * @param matters the titles of the public matters it was drafted from, by reference
 * @param reported how many matters it was drafted from in all
 * @param keeper the name of the member who asks residents; null if nobody in particular
 */
public record TopicView(
        Topic topic,
        int supports,
        Map<Stance, Integer> stances,
        List<Opinion> opinions,
        Map<String, String> matters,
        int reported,
        @Nullable String keeper,
        List<Step> steps) {

    /** Where it went, and when. */
    public record Step(TopicState state, Instant at) {}

    /** Whether anybody has said what she thinks. */
    public boolean talked() {
        return stances.values().stream().anyMatch(count -> count > 0);
    }

    /** What a step was, as a key: where it went to, or that the refusal was appealed against or stays. */
    public String word(Step step) {
        var appealed = topic.appealedAt();
        if (!step.state().refused() || appealed == null || step.at().isBefore(appealed)) {
            return "council.state." + step.state().key();
        }
        return step.at().equals(appealed) ? "council.step.appealed" : "council.step.kept";
    }

    /** Puts it together. */
    @Component
    public static class Query {

        private static final int OPINIONS = 30;

        private final FindTopics find;
        private final Opinions opinions;
        private final FindGatherings matters;
        private final Members members;
        private final JdbcClient database;

        Query(FindTopics find, Opinions opinions, FindGatherings matters, Members members, JdbcClient database) {
            this.find = find;
            this.opinions = opinions;
            this.matters = matters;
            this.members = members;
            this.database = database;
        }

        /** A topic with everything around it. */
        public TopicView of(Topic topic) {
            var id = topic.id();
            var references = find.matters(id);
            var keeper = topic.keeper();
            return new TopicView(
                    topic,
                    find.supports(id),
                    opinions.counts(id),
                    opinions.latest(id, OPINIONS),
                    references.isEmpty() ? Map.of() : matters.titles(id.communityCode(), references),
                    references.size(),
                    keeper == null
                            ? null
                            : members.find(id.communityCode(), keeper)
                                    .map(Member::name)
                                    .orElse(null),
                    steps(id));
        }

        private List<Step> steps(TopicId id) {
            return database.sql("""
                            SELECT state, at FROM council.topic_steps
                            WHERE community_code = ? AND year = ? AND number = ? ORDER BY at, id
                            """)
                    .params(id.communityCode(), id.year(), id.number())
                    .query((row, number) ->
                            new Step(TopicState.valueOf(row.getString("state")), Rows.instant(row, "at")))
                    .list();
        }
    }
}
