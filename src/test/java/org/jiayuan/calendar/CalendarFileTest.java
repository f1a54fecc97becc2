package org.jiayuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

    private static final String GOOD = "日期,休或班,节日\n"
            + StatutoryDays.of(2027).entrySet().stream()
                    .map(day -> day.getKey() + ",休," + day.getValue())
                    .collect(Collectors.joining("\n"))
            + "\n2027-10-09,班,国庆节\n";

    @Test
    void reads_days_off_and_days_made_up_for() {
        var file = CalendarFile.read(2027, GOOD);
        assertThat(file.days()).hasSize(14).filteredOn(CalendarDay::working).hasSize(1);
    }

    @Test
    void names_the_line_that_is_wrong() {
        refuses(GOOD + "2027-13-40,休,节\n", "calendar.broken.line", "16");
        refuses(GOOD + "2027-10-09,班,国庆节\n", "calendar.broken.twice", "16");
        refuses(GOOD + "2026-10-09,班,国庆节\n", "calendar.broken.other-year", "16");
        refuses(GOOD + "2027-10-10,上班,国庆节\n", "calendar.broken.line", "16");
        refuses(GOOD + "2027-10-12,班,国庆节\n", "calendar.broken.weekday", "16");
        refuses(
                GOOD + "2027-10-10,班,\n<b>\n2027-10-16,班," + "长".repeat(30) + "\n",
                "calendar.broken.line",
                "16, 17, 18");
        refuses("2027-01-01,休,元旦\n", "calendar.broken.too-few", "1");
    }

    private static void refuses(String text, String key, String lines) {
        assertThatExceptionOfType(CalendarFileIsWrong.class)
                .isThrownBy(() -> CalendarFile.read(2027, text))
                .satisfies(broken -> {
                    assertThat(broken.key()).isEqualTo(key);
                    assertThat(broken.arguments()).containsExactly(lines);
                });
    }
}
