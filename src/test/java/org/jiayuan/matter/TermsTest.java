package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jiayuan.Clause;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.OfficeHours;
import org.junit.jupiter.api.Test;

/** The numbers of the engine. */
@Clause(value = "9.2.6", part = true)
class TermsTest {

    private static final Terms TERMS = Terms.usual();

    private static Instant at(String time) {
        return CalendarScenes.at(time);
    }

    private static Instant acceptBy(String submitted) {
        return TERMS.acceptBy(at(submitted), MatterScenes.CALENDAR, OfficeHours.usual());
    }

    private static Instant dispatchBy(String submitted) {
        return TERMS.dispatchBy(at(submitted), MatterScenes.CALENDAR, OfficeHours.usual());
    }

    @Test
    void a_matter_is_accepted_within_one_working_hour() {
        assertThat(acceptBy("2026-03-03T10:00")).isEqualTo(at("2026-03-03T11:00"));
        assertThat(acceptBy("2026-03-07T23:00"))
                .as("Saturday night, counted from Monday morning")
                .isEqualTo(at("2026-03-09T10:00"));
    }

    @Test
    void it_is_dispatched_on_the_working_day_the_office_first_sees_it() {
        assertThat(dispatchBy("2026-03-03T10:00")).isEqualTo(at("2026-03-04T00:00"));
        assertThat(dispatchBy("2026-03-07T10:00")).isEqualTo(at("2026-03-10T00:00"));
    }

    @Test
    void a_person_says_something_within_a_day_whatever_day_it_is() {
        assertThat(TERMS.firstWordBy(at("2026-03-07T23:00"))).isEqualTo(at("2026-03-08T23:00"));
    }

    @Test
    void the_usual_numbers_are_those_of_the_rule() {
        assertThat(TERMS.redoDays()).isEqualTo(7);
        assertThat(TERMS.finalDays()).isEqualTo(10);
        assertThat(TERMS.ratingDays()).isEqualTo(5);
        assertThat(TERMS.answerDays()).isEqualTo(10);
        assertThat(TERMS.objectionDays()).isEqualTo(10);
        assertThat(TERMS.comeBackDays()).isEqualTo(30);
    }
}
