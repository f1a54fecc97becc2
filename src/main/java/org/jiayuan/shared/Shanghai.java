package org.jiayuan.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** The one time zone of the program: Asia/Shanghai, in which days begin and limits end. */
public final class Shanghai {

    /** Asia/Shanghai. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Shanghai() {}

    /** The calendar day it is there at that moment. */
    public static LocalDate day(Instant at) {
        return at.atZone(ZONE).toLocalDate();
    }

    /** That moment on the clocks there. */
    public static ZonedDateTime clock(Instant at) {
        return at.atZone(ZONE);
    }

    /** The moment a clock there shows that time on that day. */
    public static Instant moment(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    /** The first moment of that day there. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }
}
