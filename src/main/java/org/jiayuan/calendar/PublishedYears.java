package org.jiayuan.calendar;

import com.tyme.holiday.LegalHoliday;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The State Council's notices as the library tyme4j (MIT) carries them, from 2012 on: a year it has no autumn holiday
 * for is not complete and does not count.
 */
final class PublishedYears {

    private static final int FIRST = 2012;
    private static final int BEYOND = 2100;

    /** Two make-up days that the library's 2013 lacks, from the notice itself: 国办发明电〔2012〕33号, items 3 and 7. */
    private static final List<CalendarDay> LACKING = List.of(
            new CalendarDay(LocalDate.of(2013, 4, 7), true, "清明节"),
            new CalendarDay(LocalDate.of(2013, 10, 12), true, "国庆节"));

    private PublishedYears() {}

    static Set<Integer> years() {
        var years = new TreeSet<Integer>();
        for (int year = FIRST; year < BEYOND && LegalHoliday.fromYmd(year, 10, 1) != null; year++) {
            years.add(year);
        }
        return years;
    }

    static List<CalendarDay> days(int year) {
        var days = new ArrayList<CalendarDay>();
        for (var day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
            var holiday = LegalHoliday.fromYmd(year, day.getMonthValue(), day.getDayOfMonth());
            if (holiday != null) {
                days.add(new CalendarDay(day, holiday.isWork(), holiday.getName()));
            }
        }
        LACKING.stream().filter(day -> day.day().getYear() == year).forEach(days::add);
        return days;
    }
}
