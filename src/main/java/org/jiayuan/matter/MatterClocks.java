package org.jiayuan.matter;

import java.time.Instant;
import org.jiayuan.calendar.Clocks;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.matter.FindMatters.Line;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.ClockFace.Tone;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The small clock of a matter: what is left while somebody owes an answer, how it ended when nobody does. */
@Component
public class MatterClocks {

    private final Clocks clocks;

    MatterClocks(Clocks clocks) {
        this.clocks = clocks;
    }

    /** In a list. */
    public ClockFace of(Line line, Screen screen) {
        return face(line.standing(), line.state(), line.clock(), line.holder(), line.closedAt(), screen);
    }

    /** On its own page. */
    public ClockFace of(MatterView view, Screen screen) {
        return face(view.state(), view.publicState(), view.clock(), view.holder(), null, screen);
    }

    private ClockFace face(
            State state, String key, Deadline deadline, String holder, @Nullable Instant closedAt, Screen screen) {
        if (state.open() && state != State.REPLIED) {
            var tail = deadline.isOverdue(screen.now()) ? screen.say("matter.supervised") : holder;
            return clocks.of(deadline, screen, tail);
        }
        var ended = closedAt != null ? closedAt : deadline.endedAt();
        var day = ended == null ? "" : screen.day(Shanghai.day(ended));
        return new ClockFace(
                Tone.DONE,
                1000,
                screen.say(key),
                state == State.REPLIED ? screen.say("matter.answered-on", holder, day) : day);
    }
}
