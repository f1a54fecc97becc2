package org.jiayuan.calendar;

import org.jiayuan.shared.RuleBroken;

/** A file of days has a line that cannot be one. Nothing was imported. */
public class CalendarFileIsWrong extends RuleBroken {

    /**
     * @param key what is wrong
     * @param line the line's number, from 1
     */
    CalendarFileIsWrong(String key, int line) {
        super("file", "calendar.broken." + key, line);
    }
}
