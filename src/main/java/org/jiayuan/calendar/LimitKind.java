package org.jiayuan.calendar;

/** What a limit counts. */
public enum LimitKind {
    /** 工作日. */
    WORKING_DAYS,
    /** 自然日: every day; a last day that is a day off moves to the next working day. */
    NATURAL_DAYS,
    /** 紧急工作时: hours, day and night. */
    CLOCK_HOURS,
    /** 工作时: hours while the office is open. */
    WORKING_HOURS
}
