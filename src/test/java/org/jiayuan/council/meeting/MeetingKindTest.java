package org.jiayuan.council.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MeetingKindTest {

    @Test
    void there_are_four_beside_the_monthly_the_extraordinary_and_the_year_end() {
        assertThat(Arrays.stream(MeetingKind.values()).filter(MeetingKind::ofTheFour))
                .containsExactly(
                        MeetingKind.TALK, MeetingKind.COORDINATION, MeetingKind.HEARING, MeetingKind.APPRAISAL);
        assertThat(MeetingKind.values()).hasSize(7);
    }
}
