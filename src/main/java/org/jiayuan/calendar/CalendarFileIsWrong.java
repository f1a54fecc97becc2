package org.jiayuan.calendar;

import org.jiayuan.shared.RuleBroken;

/** A file of days has lines that cannot be. Nothing was imported. */
public class CalendarFileIsWrong extends RuleBroken {

    /**
     * @param key what is wrong
     * @param lines the lines' numbers, from 1
     */
    CalendarFileIsWrong(String key, String lines) {
        super("text", "calendar.broken." + key, lines);
    }
}
