package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiayuan.calendar.CalendarScenes.at;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OfficeHoursTest {

    private final WorkingCalendar calendar = CalendarScenes.publishedYears();
    private final OfficeHours hours = OfficeHours.usual();

    @Test
    void is_open_in_its_hours_and_closed_over_noon() {
        assertThat(hours.openUntil(at("2026-11-23T10:00"), calendar)).contains(at("2026-11-23T12:00"));
        assertThat(hours.openUntil(at("2026-11-23T12:00"), calendar)).isEmpty();
        assertThat(hours.opensNext(at("2026-11-23T12:30"), calendar)).contains(at("2026-11-23T14:00"));
    }

    @Test
    void is_open_on_a_saturday_that_is_made_up_for_and_closed_in_the_golden_week() {
        assertThat(hours.openUntil(at("2026-10-10T10:00"), calendar)).isPresent();
        assertThat(hours.openUntil(at("2026-10-05T10:00"), calendar)).isEmpty();
        assertThat(hours.opensNext(at("2026-09-30T18:00"), calendar)).contains(at("2026-10-08T09:00"));
    }

    @Test
    void counts_only_the_time_it_is_open() {
        assertThat(hours.between(at("2026-11-20T16:00"), at("2026-11-23T10:00"), calendar))
                .isEqualTo(Duration.ofHours(3));
    }

    @Test
    void an_office_that_never_opens_counts_the_clock() {
        var never = new OfficeHours(List.of(), List.of());
        assertThat(never.after(at("2026-11-23T10:00"), Duration.ofHours(1), calendar))
                .isEqualTo(at("2026-11-23T11:00"));
    }
}
