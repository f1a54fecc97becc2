package org.jiayuan.council.meeting;

import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;

/** Coming and going. While a vote is taken nobody does: who was in the room when it was put counts. */
public final class Attending {

    private static final int MOST_GUESTS = 500;

    private Attending() {}

    /** A move of this kind. */
    public sealed interface Attendance extends Move permits ComeIn, GoOut, Watch {}

    /**
     * A member signs in.
     *
     * @param door the digits shown in the room; not needed if the secretary signs her in
     */
    public record ComeIn(UUID seat, Way way, @Nullable String door) implements Attendance {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(seat);
            meets(meeting, act);
            if (!standing.leads() && !meeting.plan().door().equals(door == null ? "" : door.strip())) {
                throw new MeetingForbids("door", "door");
            }
            if (meeting.room().has(seat)) {
                return;
            }
            if (!meeting.roll().isEmpty() && !meeting.roll().contains(seat)) {
                throw new MeetingForbids("", "not-on-roll");
            }
            meeting.happen(new Happening.CameIn(seat, way), act);
        }
    }

    /** A member signs out. */
    public record GoOut(UUID seat) implements Attendance {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireFor(seat);
            meets(meeting, act);
            if (!meeting.room().has(seat)) {
                return;
            }
            var speech = meeting.floor().speaking();
            if (speech != null && speech.seat().equals(seat)) {
                meeting.happen(new Happening.FloorLeft(seat), act);
            }
            meeting.happen(new Happening.WentOut(seat), act);
        }
    }

    /** People come to watch, or were asked to come. */
    public record Watch(String who, int people) implements Attendance {

        @Override
        public void make(Meeting meeting, Standing standing, Act act) {
            standing.requireLeads();
            if (meeting.stage().over()) {
                throw new MeetingForbids("", "over");
            }
            if (people < 1 || people > MOST_GUESTS) {
                throw new MeetingForbids("people", "people", MOST_GUESTS);
            }
            meeting.happen(new Happening.Watched(Typed.line("who", who, 60), people), act);
        }
    }

    private static void meets(Meeting meeting, Act act) {
        if (meeting.stage() == Stage.CONVENED) {
            throw new MeetingForbids("", "no-notice");
        }
        if (meeting.stage().over()) {
            throw new MeetingForbids("", "over");
        }
        if (!act.day().equals(meeting.plan().day())) {
            throw new MeetingForbids("", "not-today");
        }
        if (meeting.voting() != null) {
            throw new MeetingForbids("", "doors-closed");
        }
    }
}
