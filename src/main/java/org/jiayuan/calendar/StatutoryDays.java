package org.jiayuan.calendar;

import com.tyme.lunar.LunarDay;
import com.tyme.solar.SolarDay;
import com.tyme.solar.SolarTerm;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jiayuan.shared.Rule;

/** The thirteen days off that the law itself names, for years whose notice is not out yet. */
@Rule(
        says = "New Year 1 day, Spring Festival 4 (from its eve), Qingming 1, Labour Day 2, Dragon Boat 1, "
                + "Mid-Autumn 1, National Day 3.",
        source = "全国年节及纪念日放假办法 (2024) art. 2")
final class StatutoryDays {

    private static final Map<Integer, Map<LocalDate, String>> YEARS = new ConcurrentHashMap<>();

    private StatutoryDays() {}

    static Optional<String> named(LocalDate day) {
        return Optional.ofNullable(
                YEARS.computeIfAbsent(day.getYear(), StatutoryDays::of).get(day));
    }

    static Map<LocalDate, String> of(int year) {
        var days = new HashMap<LocalDate, String>();
        days.put(LocalDate.of(year, 1, 1), "元旦");
        var spring = lunar(year, 1, 1);
        for (int offset = -1; offset <= 2; offset++) {
            days.put(spring.plusDays(offset), "春节");
        }
        days.put(day(SolarTerm.fromName(year, "清明").getJulianDay().getSolarDay()), "清明节");
        days.put(LocalDate.of(year, 5, 1), "劳动节");
        days.put(LocalDate.of(year, 5, 2), "劳动节");
        days.put(lunar(year, 5, 5), "端午节");
        days.put(lunar(year, 8, 15), "中秋节");
        for (int date = 1; date <= 3; date++) {
            days.putIfAbsent(LocalDate.of(year, 10, date), "国庆节");
        }
        return Map.copyOf(days);
    }

    private static LocalDate lunar(int year, int month, int day) {
        return day(LunarDay.fromYmd(year, month, day).getSolarDay());
    }

    private static LocalDate day(SolarDay day) {
        return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
    }
}
