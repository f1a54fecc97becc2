package org.jiayuan.council.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.meeting.Happening.Adjourned;
import org.jiayuan.council.meeting.Motion.Kind;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as it stands: what happened in it, one line after the other, folded. It changes only by a {@link Move}, and
 * never but by a further line.
 */
public final class Meeting {

    private final MeetingId id;
    private final Plan plan;
    private final List<Line> lines = new ArrayList<>();
    private final List<Line> fresh = new ArrayList<>();
    private final Map<Integer, Item> items = new LinkedHashMap<>();
    private final Debate debate = new Debate();
    private final Room room = new Room();
    private final Floor floor = new Floor();
    private Stage stage = Stage.CONVENED;
    private List<UUID> roll = List.of();
    private int item;
    private @Nullable Adjourned adjourned;

    /**
     * A meeting's id, as people see it.
     *
     * @param communityCode 12 digits
     * @param number from 1, without gaps in a community and year
     */
    public record MeetingId(String communityCode, int year, int number) {

        /** {@code 2026-7}, as in addresses. */
        public String reference() {
            return year + "-" + number;
        }

        /** {@code meeting/2026-7}, as in the audit log. */
        public String object() {
            return "meeting/" + reference();
        }
    }

    /**
     * What was fixed when it was convened.
     *
     * @param door the digits by which members sign in at the door
     */
    public record Plan(MeetingKind kind, Instant startsAt, String place, RuleSet rules, String door) {

        /** The day it is on; the members of that day are its members. */
        public LocalDate day() {
            return Shanghai.day(startsAt);
        }
    }

    /** Where it stands. */
    public enum Stage {
        CONVENED,
        NOTIFIED,
        OPEN,
        SUSPENDED,
        ADJOURNED,
        CLOSED;

        /** Whether it is over. */
        public boolean over() {
            return this == ADJOURNED || this == CLOSED;
        }
    }

    /**
     * A point of the agenda.
     *
     * @param topic which topic it is, if it comes from one
     */
    public record Item(
            int number,
            String title,
            String summary,
            @Nullable String topic) {}

    /** Something that happened, and who wrote it down; nobody if the program did. */
    public record Line(int sequence, Instant at, @Nullable UUID by, Happening what) {}

    Meeting(MeetingId id, Plan plan, Collection<Line> lines) {
        this.id = id;
        this.plan = plan;
        lines.forEach(this::apply);
    }

    public MeetingId id() {
        return id;
    }

    public Plan plan() {
        return plan;
    }

    public Stage stage() {
        return stage;
    }

    /** How many things have happened: whoever knows fewer looks at an old page. */
    public int revision() {
        return lines.size();
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    public List<Item> agenda() {
        return List.copyOf(items.values());
    }

    /** The point it has come to; null before the first. */
    public @Nullable Item item() {
        return items.get(item);
    }

    public Room room() {
        return room;
    }

    public Floor floor() {
        return floor;
    }

    /** The seats of its members, fixed when it opened; empty before. */
    public List<UUID> roll() {
        return roll;
    }

    public Quorum quorum() {
        return new Quorum(roll.size());
    }

    public List<Motion> motions() {
        return debate.motions();
    }

    /** @throws org.jiayuan.shared.NotFound if nothing of that number was moved */
    public Motion motion(int number) {
        return debate.motion(number);
    }

    /** What is before the council now: the last motion that waits for it. */
    public @Nullable Motion current() {
        return debate.current();
    }

    public List<Vote> votes() {
        return debate.votes();
    }

    /** The vote that is being taken, if one is. */
    public @Nullable Vote voting() {
        return votes().stream().filter(vote -> !vote.over()).findFirst().orElse(null);
    }

    /** Why it went no further, if it did not. */
    public @Nullable Adjourned adjourned() {
        return adjourned;
    }

    /** What happened since it was read, to be kept. */
    List<Line> fresh() {
        return List.copyOf(fresh);
    }

    /** Something happens. */
    void happen(Happening what, Act act) {
        var line = new Line(lines.size() + 1, act.at(), act.by().account(), what);
        apply(line);
        fresh.add(line);
    }

    private void apply(Line line) {
        lines.add(line);
        var at = line.at();
        switch (line.what()) {
            case Happening.Planned it ->
                items.put(it.item(), new Item(it.item(), it.title(), it.summary(), it.topic()));
            case Happening.Notified it -> stage = Stage.NOTIFIED;
            case Happening.CameIn it -> room.comeIn(it.seat(), it.way(), at);
            case Happening.WentOut it -> {
                room.goOut(it.seat(), at);
                floor.lower(it.seat());
            }
            case Happening.Watched it -> room.welcome(it.who(), it.people(), at);
            case Happening.Opened it -> {
                stage = Stage.OPEN;
                roll = List.copyOf(it.roll());
            }
            case Happening.Suspended it -> stage = Stage.SUSPENDED;
            case Happening.Resumed it -> stage = Stage.OPEN;
            case Happening.Called it -> {
                item = it.item();
                floor.clear();
            }
            case Happening.Moved it -> {
                debate.move(it, plan.rules().seconded());
                floor.lower(it.mover());
            }
            case Happening.Seconded it -> debate.second(it);
            case Happening.Withdrawn it -> {
                debate.withdraw(it);
                floor.clear();
            }
            case Happening.HandRaised it -> floor.raise(it.seat(), it.side());
            case Happening.HandLowered it -> floor.lower(it.seat());
            case Happening.FloorGiven it -> floor.give(it.seat(), it.side(), spokenTo(), at);
            case Happening.FloorLeft it -> floor.leave(at);
            case Happening.Put it -> {
                debate.put(it);
                floor.clear();
            }
            case Happening.Cast it -> debate.cast(it);
            case Happening.Counted it -> debate.count(it);
            case Happening.Decided it -> debate.decide(it);
            case Happening.BrokenOff it -> debate.breakOff(it);
            case Happening.Noted it -> {}
            case Happening.Adjourned it -> {
                stage = Stage.ADJOURNED;
                adjourned = it;
                floor.leave(at);
            }
            case Happening.Closed it -> {
                stage = Stage.CLOSED;
                floor.leave(at);
            }
        }
    }

    /** The motion one speaks to now; 0 if there is none. */
    int spokenTo() {
        var motion = current();
        return motion == null ? 0 : motion.number();
    }

    /** Whether a motion of that kind fits on what is before the council. */
    boolean takes(Kind kind) {
        return debate.takes(kind);
    }
}
