package org.jiayuan.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.ClockFace.Tone;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Component;

/** The small clock of the queue and the registers: shorter words, the same colours. */
@Component
public class DeskClock {

    private final Calendars calendars;

    DeskClock(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The day something is due on: a limit in days ends with the last moment of its day. */
    private static LocalDate day(Instant due, boolean dayDue) {
        return Shanghai.day(dayDue ? due.minusMillis(1) : due);
    }

    /** Under which heading it stands. */
    public String group(Instant due, boolean dayDue, Screen screen) {
        var today = screen.today();
        var day = day(due, dayDue);
        if (screen.now().isAfter(due)) {
            return "late";
        }
        if (day.equals(today)) {
            return "today";
        }
        if (day.equals(calendars.current().after(today, 1))) {
            return "tomorrow";
        }
        return day.isBefore(today.plusDays(8L - today.getDayOfWeek().getValue())) ? "week" : "later";
    }

    /** Its face, for something that waits since one moment until another. */
    public ClockFace face(Instant since, Instant due, boolean dayDue, Screen screen) {
        var calendar = calendars.current();
        var today = screen.today();
        var day = day(due, dayDue);
        var written = screen.shortDay(day) + " " + screen.weekday(day);
        if (screen.now().isAfter(due)) {
            int late = calendar.between(day, today);
            return new ClockFace(
                    Tone.LATE,
                    1000,
                    late == 0 ? screen.say("desk.late.today") : screen.say("desk.late", late),
                    written);
        }
        if (!dayDue) {
            return new ClockFace(
                    Tone.SOON,
                    200,
                    screen.say("desk.before", screen.time(Shanghai.clock(due).toLocalTime())),
                    written);
        }
        int left = calendar.between(today, day);
        int whole = Math.max(1, calendar.between(Shanghai.day(since), day));
        var tone = left * 2 <= whole ? Tone.SOON : Tone.RUNNING;
        return new ClockFace(
                tone,
                Math.clamp(1000L * left / whole, 60, 1000),
                left == 0 ? screen.say("desk.today") : screen.say("desk.left", left),
                written);
    }
}
