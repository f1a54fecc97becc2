package org.jiayuan.calendar;

import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.ClockFace.Tone;
import org.jiayuan.platform.Screen;
import org.springframework.stereotype.Component;

/** Makes the face of the small clock from a deadline: the same for everything that waits. */
@Component
public class Clocks {

    private final Calendars calendars;

    Clocks(Calendars calendars) {
        this.calendars = calendars;
    }

    /**
     * The face of a deadline at the moment of the screen.
     *
     * @param tail what stands behind the due day, for example who has it; may be empty
     */
    public ClockFace of(Deadline deadline, Screen screen, String tail) {
        var calendar = calendars.current();
        var today = screen.today();
        var due = screen.day(deadline.dueDay());
        if (deadline.state() == Deadline.State.PAUSED) {
            return new ClockFace(
                    Tone.PAUSED,
                    500,
                    screen.say("calendar.paused"),
                    join(screen.say("calendar.paused.since", since(deadline, screen)), tail));
        }
        int left = deadline.workingDaysLeft(today, calendar);
        if (deadline.isOverdue(screen.now())) {
            return new ClockFace(
                    Tone.LATE,
                    1000,
                    screen.say("calendar.late", Math.max(1, -left)),
                    join(screen.say("calendar.was-due", due), tail));
        }
        int whole =
                Math.max(1, calendar.between(org.jiayuan.shared.Shanghai.day(deadline.startedAt()), deadline.dueDay()));
        var tone = today.isBefore(deadline.halfDay()) ? Tone.RUNNING : Tone.SOON;
        return new ClockFace(
                tone,
                Math.clamp(1000L * left / whole, 40, 1000),
                left == 0 ? screen.say("calendar.today") : screen.say("calendar.left", left),
                join(screen.say(deadline.provisional() ? "calendar.due.provisional" : "calendar.due", due), tail));
    }

    private static String since(Deadline deadline, Screen screen) {
        var since = deadline.pausedSince();
        return since == null ? "" : screen.shortDay(org.jiayuan.shared.Shanghai.day(since));
    }

    private static String join(String one, String other) {
        return other.isEmpty() ? one : one + " · " + other;
    }
}
