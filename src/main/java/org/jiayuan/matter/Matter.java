package org.jiayuan.matter;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jiayuan.calendar.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One thing that waits for an answer: its state, its holder, its clock. It changes only by a {@link Move}; whoever
 * reads it gets values, never a way to change it.
 */
@Table(schema = "matter", name = "matters")
public class Matter extends MatterRow {

    /**
     * A matter's id, as people see it: the community it was registered in, year and number.
     *
     * @param communityCode 12 digits
     * @param number from 1, without gaps in a community and year
     */
    public record MatterId(String communityCode, int year, int number) {

        /** {@code 2026-418}, as in addresses. */
        public String reference() {
            return year + "-" + number;
        }

        /** {@code matter/2026-418}, as in the audit log. */
        public String object() {
            return "matter/" + reference();
        }
    }

    Matter() {}

    public MatterId id() {
        return id;
    }

    public State state() {
        return state;
    }

    public Kind kind() {
        return kind;
    }

    /** The code of its category. */
    public String category() {
        return category;
    }

    public About about() {
        return about;
    }

    public Channel channel() {
        return channel;
    }

    /** Whether danger words were in it. */
    public boolean danger() {
        return danger;
    }

    public MatterPlace place() {
        return place;
    }

    public Reporter reporter() {
        return reporter;
    }

    public Milestones milestones() {
        return milestones;
    }

    /** The clock of the round that runs, or that ended last. */
    public Deadline deadline() {
        return deadline;
    }

    public RoundKind round() {
        return round;
    }

    public UUID intakeUnit() {
        return intakeUnit;
    }

    /** The unit answerable. */
    public UUID holderUnit() {
        return holderUnit;
    }

    /** The person who has it in hand. */
    public @Nullable UUID holderPerson() {
        return holderPerson;
    }

    /** Whether it is with its holder for a first look only. */
    public boolean firstLook() {
        return firstLook;
    }

    public @Nullable UUID checkUnit() {
        return checkUnit;
    }

    public @Nullable UUID extendUnit() {
        return extendUnit;
    }

    public @Nullable UUID decideUnit() {
        return decideUnit;
    }

    /** The unit that wrote the last reply. */
    public @Nullable UUID answeredBy() {
        return answeredBy;
    }

    /** Everybody who has handled it. */
    public Set<UUID> handlers() {
        return Set.copyOf(handlers);
    }

    /** Everybody who has checked it. */
    public Set<UUID> checkers() {
        return Set.copyOf(checkers);
    }

    /** The units that see it because they hold, held, check or decide it. */
    public Set<UUID> seers() {
        return Set.copyOf(seers);
    }

    public @Nullable UUID extensionAskedBy() {
        return extensionAskedBy;
    }

    /** Whether an extension was asked for and is not decided. */
    public boolean extensionOpen() {
        return extensionAskedAt != null;
    }

    /** How often it was not solved. */
    public int redos() {
        return redos;
    }

    public int returns() {
        return returns;
    }

    /** How often it was declined. */
    public int declined() {
        return declines;
    }

    /** How many steps it has: the number of the last. */
    public int steps() {
        return steps;
    }

    /** Changes with every step that a page should not miss. */
    public int revision() {
        return revision;
    }

    /** What is publicly known as its text in one line, redacted. */
    public String title() {
        return title;
    }

    /** Whether the reporter lets it stand in the public list. */
    public boolean listed() {
        return listed;
    }

    /** How many texts and photos of it nobody has looked at yet. */
    public int unlooked() {
        return unlooked;
    }

    /** Whether its text is public. */
    public boolean released() {
        return releasedAt != null;
    }

    /** Whether everybody may read it. */
    boolean shown() {
        return listed && releasedAt != null;
    }

    /** Until when the reporter may rate. */
    public @Nullable Instant rateBy() {
        return rateBy;
    }

    /** The matter it was merged into. */
    public @Nullable MatterId mergedInto() {
        return mergedYear == null || mergedNumber == null
                ? null
                : new MatterId(id.communityCode(), mergedYear, mergedNumber);
    }

    /** Whether the supervising unit has taken over the dispatch: after the second return, after the second redo. */
    public boolean supervised() {
        return returns >= 2 || redos >= 2;
    }

    /** Whether the reporter may still object to its being declined. */
    public boolean mayObject(Instant at) {
        return state == State.DECLINED && objectBy != null && !at.isAfter(objectBy);
    }

    /** Whether more time may be asked for: before the due day, or, where hours count, before they are over. */
    boolean mayAskForMore(Instant at) {
        return deadline.limit().countsDays()
                ? org.jiayuan.shared.Shanghai.day(at).isBefore(deadline.dueDay())
                : at.isBefore(deadline.dueAt());
    }

    /** Whether it may come back after it was closed. */
    public boolean mayComeBack(Instant at) {
        return comeBackBy != null && !at.isAfter(comeBackBy);
    }

    void handledBy(@Nullable UUID account) {
        if (account != null) {
            handlers.add(account);
        }
    }

    void seenBy(@Nullable UUID unit) {
        if (unit != null) {
            seers.add(unit);
        }
    }

    /** Some more texts or photos wait to be looked at before they are public; none do where nothing becomes public. */
    void awaitLook(int more, Instant at) {
        if (listed && more > 0) {
            unlooked += more;
            unlookedSince = unlookedSince == null ? at : unlookedSince;
        }
    }

    /** Somebody has looked at one of them. */
    void looked() {
        unlooked = Math.max(0, unlooked - 1);
        unlookedSince = unlooked == 0 ? null : unlookedSince;
    }

    /** Gives it to a unit, and to nobody in it yet. */
    void giveTo(UUID unit) {
        holderUnit = unit;
        holderPerson = null;
        seenBy(unit);
    }

    /** The next moment at which time itself does something to it; null when nothing is left to happen. */
    @Nullable Instant next() {
        var moments = Stream.<Instant>builder();
        boolean runs = state.open() && deadline.state() == Deadline.State.RUNNING;
        if (runs && deadline.overdueSince() == null) {
            moments.add(deadline.dueAt().plusMillis(1));
        }
        if (runs && deadline.warnings() == 0) {
            moments.add(org.jiayuan.shared.Shanghai.startOf(deadline.halfDay()));
        }
        if (runs && deadline.warnings() == 1) {
            moments.add(org.jiayuan.shared.Shanghai.startOf(deadline.lastDay()));
        }
        if (runs && state == State.IN_HAND && extensionAskedAt != null) {
            moments.add(deadline.dueAt());
        }
        add(moments, state == State.PAUSED ? answerBy : null);
        add(moments, state == State.REPLIED ? rateBy : null);
        add(moments, state == State.REPLIED ? remindAt : null);
        return moments.build().min(Instant::compareTo).orElse(null);
    }

    private static void add(Stream.Builder<Instant> moments, @Nullable Instant moment) {
        if (moment != null) {
            moments.add(moment);
        }
    }
}
