package org.jiayuan.council;

import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A topic in a list.
 *
 * @param supports how many support it
 */
public record TopicLine(Topic topic, int supports) {

    /** Topics with how many support each. */
    @Component
    public static class Query {

        private final FindTopics find;

        Query(FindTopics find) {
            this.find = find;
        }

        /** They. */
        public List<TopicLine> of(List<Topic> topics) {
            return topics.stream()
                    .map(topic -> new TopicLine(topic, find.supports(topic.id())))
                    .toList();
        }

        /** Those that everybody sees and that are not decided yet, the most supported first. */
        public List<TopicLine> pending(String community, int most) {
            return of(find.of(
                                    community,
                                    java.util.Arrays.stream(TopicState.values())
                                            .filter(TopicState::pending)
                                            .toList(),
                                    null,
                                    100)
                            .items())
                    .stream()
                    .sorted(java.util.Comparator.comparingInt(TopicLine::supports)
                            .reversed())
                    .limit(most)
                    .toList();
        }
    }
}
