package org.jiayuan.calendar;

import java.time.LocalDate;

/**
 * A day that is not what its weekday says: a holiday, or a weekend day on which everybody works.
 *
 * @param working whether people work
 * @param name of the holiday it belongs to, as announced (春节)
 */
public record CalendarDay(LocalDate day, boolean working, String name) {}
