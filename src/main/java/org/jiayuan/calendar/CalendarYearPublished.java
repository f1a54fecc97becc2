package org.jiayuan.calendar;

/**
 * The days of a year are known now; whatever was computed with a guess is computed anew.
 *
 * @param year the year
 */
public record CalendarYearPublished(int year) {}
