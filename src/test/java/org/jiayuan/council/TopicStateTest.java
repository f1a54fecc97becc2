package org.jiayuan.council;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicStateTest {

    @ParameterizedTest
    @Clause("2.2.3")
    @CsvSource({
        "SUBMITTED, ACCEPTED RETURNED MERGED REDIRECTED",
        "RETURNED, ACCEPTED ARCHIVED",
        "MERGED, ACCEPTED ARCHIVED",
        "REDIRECTED, ACCEPTED ARCHIVED",
        "ACCEPTED, COLLECTING SCHEDULED MERGED",
        "COLLECTING, SCHEDULED MERGED",
        "SCHEDULED, DEBATED POSTPONED",
        "DEBATED, PASSED FAILED POSTPONED REFERRED",
        "POSTPONED, SCHEDULED COLLECTING ARCHIVED",
        "PASSED, ARCHIVED",
        "FAILED, ARCHIVED",
        "REFERRED, ARCHIVED"
    })
    void a_topic_goes_from_each_state_only_where_it_may(TopicState from, String to) {
        assertThat(from.next())
                .isEqualTo(Arrays.stream(to.split(" ")).map(TopicState::valueOf).collect(Collectors.toSet()));
    }

    @Test
    void what_nobody_has_looked_at_is_not_public() {
        assertThat(Arrays.stream(TopicState.values()).filter(state -> !state.open()))
                .containsExactlyInAnyOrder(
                        TopicState.SUBMITTED, TopicState.RETURNED, TopicState.MERGED, TopicState.REDIRECTED);
        assertThat(TopicState.ARCHIVED.next()).isEqualTo(Set.of());
    }
}
