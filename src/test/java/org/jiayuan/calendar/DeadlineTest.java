package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.jiayuan.calendar.CalendarScenes.at;
import static org.jiayuan.calendar.CalendarScenes.day;

import java.time.Duration;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.Clause;
import org.junit.jupiter.api.Test;

class DeadlineTest {

    private static final UUID HEAD = UUID.fromString("00000000-0000-7000-8000-000000000001");

    private final WorkingCalendar calendar = CalendarScenes.publishedYears();
    private final OfficeHours hours = OfficeHours.usual();

    private Deadline started(String when, int days) {
        return Deadline.start("test", Limit.workingDays(days), at(when), calendar, hours);
    }

    @Test
    @Clause(value = "9.2.6", part = true)
    void is_due_on_a_day_and_overdue_only_when_that_day_has_ended() {
        var deadline = started("2026-11-13T21:40", 10);
        assertThat(deadline.dueDay()).isEqualTo(day("2026-11-27"));
        assertThat(deadline.isOverdue(at("2026-11-27T23:59"))).isFalse();
        assertThat(deadline.isOverdue(at("2026-11-28T00:01"))).isTrue();
        assertThat(deadline.workingDaysLeft(day("2026-11-25"), calendar)).isEqualTo(2);
        assertThat(deadline.workingDaysLeft(day("2026-12-01"), calendar)).isEqualTo(-2);
    }

    @Test
    void warns_at_half_time_and_on_the_working_day_before() {
        var deadline = started("2026-11-13T21:40", 10);
        assertThat(deadline.mustWarn(at("2026-11-19T08:00"))).isFalse();
        assertThat(deadline.mustWarn(at("2026-11-20T08:00"))).isTrue();
        var warned = deadline.warned();
        assertThat(warned.mustWarn(at("2026-11-25T08:00"))).isFalse();
        assertThat(warned.mustWarn(at("2026-11-26T08:00"))).isTrue();
        assertThat(warned.warned().mustWarn(at("2026-11-27T08:00"))).isFalse();
    }

    @Test
    void a_pause_moves_it_by_the_working_days_that_began_meanwhile() {
        var paused = started("2026-11-13T21:40", 10).pause(at("2026-11-18T10:00"));
        assertThat(paused.isOverdue(at("2026-12-30T10:00"))).isFalse();
        var resumed = paused.resume(at("2026-11-23T09:00"), calendar, hours);
        assertThat(resumed.pausedFor()).isEqualTo(3);
        assertThat(resumed.dueDay()).isEqualTo(day("2026-12-02"));
    }

    @Test
    void a_pause_within_a_day_moves_nothing() {
        var deadline = started("2026-11-13T21:40", 10);
        assertThat(deadline.pause(at("2026-11-18T10:00"))
                        .resume(at("2026-11-18T16:00"), calendar, hours)
                        .dueDay())
                .isEqualTo(deadline.dueDay());
    }

    @Test
    void is_extended_once_and_remembers_who_approved() {
        var extended = started("2026-11-13T21:40", 10).extend(5, HEAD, calendar, hours);
        assertThat(extended.dueDay()).isEqualTo(day("2026-12-04"));
        assertThat(extended.extendedWith()).isEqualTo(HEAD);
        assertThatIllegalStateException().isThrownBy(() -> extended.extend(5, HEAD, calendar, hours));
    }

    @Test
    void ends_met_on_the_due_day_and_missed_after_it() {
        var deadline = started("2026-11-13T21:40", 10);
        assertThat(deadline.end(at("2026-11-27T23:00")).met()).isTrue();
        var late = deadline.end(at("2026-11-30T09:00"));
        assertThat(late.met()).isFalse();
        assertThat(late.overdueSince()).isEqualTo(day("2026-11-28"));
    }

    @Test
    void keeps_its_overdue_mark_whatever_comes_after() {
        var marked = started("2026-11-13T21:40", 10).markOverdue();
        assertThat(marked.pause(at("2026-11-30T09:00"))
                        .resume(at("2026-12-03T09:00"), calendar, hours)
                        .end(at("2026-12-03T10:00"))
                        .overdueSince())
                .isEqualTo(day("2026-11-28"));
    }

    @Test
    void is_provisional_past_the_last_published_year_and_computed_anew_when_the_year_is_published() {
        var deadline = started("2026-12-24T09:00", 10);
        assertThat(deadline.provisional()).isTrue();
        assertThat(deadline.dueDay()).isEqualTo(day("2027-01-08"));
        var years = new java.util.HashSet<>(calendar.publishedYears());
        years.add(2027);
        var published = WorkingCalendar.of(
                Set.copyOf(years),
                java.util.List.of(
                        new CalendarDay(day("2027-01-01"), false, "元旦"),
                        new CalendarDay(day("2027-01-04"), false, "元旦"),
                        new CalendarDay(day("2027-01-09"), true, "元旦")));
        var anew = deadline.computed(published, hours);
        assertThat(anew.provisional()).isFalse();
        assertThat(anew.dueDay()).isEqualTo(day("2027-01-09"));
    }

    @Test
    void in_working_days_never_falls_on_a_day_off_whatever_happens_to_it() {
        var random = new Random(9);
        for (int attempt = 0; attempt < 3_000; attempt++) {
            var now = at("2012-01-01T08:00").plus(Duration.ofHours(random.nextInt(24 * 365 * 14)));
            var deadline = Deadline.start("test", Limit.workingDays(1 + random.nextInt(20)), now, calendar, hours);
            for (int step = 0; step < 6; step++) {
                now = now.plus(Duration.ofHours(random.nextInt(200)));
                deadline = switch (random.nextInt(3)) {
                    case 0 -> deadline.state() == Deadline.State.RUNNING ? deadline.pause(now) : deadline;
                    case 1 ->
                        deadline.state() == Deadline.State.PAUSED ? deadline.resume(now, calendar, hours) : deadline;
                    default ->
                        deadline.state() == Deadline.State.RUNNING && deadline.extendedBy() == 0
                                ? deadline.extend(1 + random.nextInt(10), HEAD, calendar, hours)
                                : deadline;
                };
                assertThat(calendar.isWorkingDay(deadline.dueDay())).isTrue();
                assertThat(deadline.halfDay()).isBeforeOrEqualTo(deadline.dueDay());
            }
        }
    }
}
