package org.jiayuan.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Shanghai;
import org.jspecify.annotations.Nullable;

/**
 * A limit that runs. It never forgets: once overdue it is marked for ever, and each pause and its one extension stay
 * counted in it.
 *
 * @param startEvent what started it, for example {@code matter.submitted}
 * @param startedAt when
 * @param kind of its limit
 * @param amount of its limit
 * @param dueDay the last day, as people see it
 * @param dueAt the moment after which it is overdue
 * @param provisional whether it reaches into a year whose holidays are not published
 * @param halfDay the day from which half of the time has passed
 * @param lastDay the working day before the due day
 * @param state whether it runs
 * @param pausedSince when the pause under way began
 * @param pausedFor units (days or hours) added by pauses that have ended
 * @param extendedBy units added by the one extension
 * @param extendedWith who approved the extension
 * @param endedAt when it ended
 * @param met whether it ended in time; null while it has not ended
 * @param overdueSince the first day after the due day, marked when it had passed
 * @param warnings how many of the two warnings have gone out: half time, one day before
 */
@Rule(
        clause = "9.2.6",
        says = "A deadline may pause, is extended at most once with an approver, warns at half time and one day "
                + "before, and keeps its overdue mark.",
        source = "domain.md §3.2; matter.md, words: round")
public record Deadline(
        String startEvent,
        Instant startedAt,
        LimitKind kind,
        int amount,
        LocalDate dueDay,
        Instant dueAt,
        boolean provisional,
        LocalDate halfDay,
        LocalDate lastDay,
        State state,
        @Nullable Instant pausedSince,
        int pausedFor,
        int extendedBy,
        @Nullable UUID extendedWith,
        @Nullable Instant endedAt,
        @Nullable Boolean met,
        @Nullable LocalDate overdueSince,
        int warnings) {

    /** Whether it runs. */
    public enum State {
        RUNNING,
        PAUSED,
        ENDED
    }

    /** Starts a limit. */
    public static Deadline start(String event, Limit limit, Instant at, WorkingCalendar calendar, OfficeHours hours) {
        return new Deadline(
                        event,
                        at,
                        limit.kind(),
                        limit.amount(),
                        Shanghai.day(at),
                        at,
                        false,
                        Shanghai.day(at),
                        Shanghai.day(at),
                        State.RUNNING,
                        null,
                        0,
                        0,
                        null,
                        null,
                        null,
                        null,
                        0)
                .computed(calendar, hours);
    }

    /** Its limit, as it was given at first. */
    public Limit limit() {
        return new Limit(kind, amount);
    }

    /** The last moment of it: a limit in days ends with its last day, not with the first moment of the next one. */
    public Instant lastMoment() {
        return limit().countsDays() ? dueAt.minusMillis(1) : dueAt;
    }

    /** The same with its days computed anew: after a pause, an extension, a newly published year. */
    public Deadline computed(WorkingCalendar calendar, OfficeHours hours) {
        var end = limit().end(startedAt, pausedFor + extendedBy, calendar, hours);
        var day = limit().countsDays() ? Shanghai.day(end).minusDays(1) : Shanghai.day(end);
        var start = Shanghai.day(startedAt);
        int span = calendar.between(start, day);
        return new Deadline(
                startEvent,
                startedAt,
                kind,
                amount,
                day,
                end,
                !calendar.knows(start, day),
                calendar.after(start, Math.ceilDiv(span, 2)),
                calendar.before(day),
                state,
                pausedSince,
                pausedFor,
                extendedBy,
                extendedWith,
                endedAt,
                met,
                overdueSince,
                warnings);
    }

    /** Stops it for a while. */
    public Deadline pause(Instant at) {
        require(State.RUNNING);
        return with(State.PAUSED, at, pausedFor, extendedBy, extendedWith, endedAt, met, overdueSince, warnings);
    }

    /** Lets it go on: the due day moves by what began meanwhile. */
    public Deadline resume(Instant at, WorkingCalendar calendar, OfficeHours hours) {
        require(State.PAUSED);
        int units = pausedSince == null ? 0 : limit().unitsBetween(pausedSince, at, calendar, hours);
        return with(
                        State.RUNNING,
                        null,
                        pausedFor + units,
                        extendedBy,
                        extendedWith,
                        endedAt,
                        met,
                        overdueSince,
                        warnings)
                .computed(calendar, hours);
    }

    /** Gives more time, once. */
    public Deadline extend(int units, UUID approver, WorkingCalendar calendar, OfficeHours hours) {
        require(State.RUNNING);
        if (extendedBy > 0) {
            throw new IllegalStateException("extended already");
        }
        return with(State.RUNNING, null, pausedFor, units, approver, endedAt, met, overdueSince, warnings)
                .computed(calendar, hours);
    }

    /** Ends it, met or missed. */
    public Deadline end(Instant at) {
        if (state == State.ENDED) {
            return this;
        }
        boolean inTime = overdueSince == null && (state == State.PAUSED || !at.isAfter(dueAt));
        var mark = inTime || overdueSince != null ? overdueSince : dueDay.plusDays(1);
        return with(State.ENDED, pausedSince, pausedFor, extendedBy, extendedWith, at, inTime, mark, warnings);
    }

    /** Ends it without a verdict: withdrawn, merged, declined. */
    public Deadline stop(Instant at) {
        return state == State.ENDED
                ? this
                : with(State.ENDED, pausedSince, pausedFor, extendedBy, extendedWith, at, null, overdueSince, warnings);
    }

    /** This one in place of another that ends later: it takes over the other's pause, if one is under way. */
    public Deadline takenOver(Deadline other) {
        return with(
                other.state,
                other.pausedSince,
                pausedFor,
                extendedBy,
                extendedWith,
                null,
                null,
                overdueSince,
                warnings);
    }

    /** Marks it as overdue, for ever. */
    public Deadline markOverdue() {
        var mark = overdueSince != null ? overdueSince : dueDay.plusDays(1);
        return with(state, pausedSince, pausedFor, extendedBy, extendedWith, endedAt, met, mark, warnings);
    }

    /** Counts a warning that has gone out. */
    public Deadline warned() {
        return with(state, pausedSince, pausedFor, extendedBy, extendedWith, endedAt, met, overdueSince, warnings + 1);
    }

    /** Whether its time has passed while it runs. */
    public boolean isOverdue(Instant at) {
        return state == State.RUNNING && at.isAfter(dueAt);
    }

    /** Whether it has passed and nobody has marked it yet. */
    public boolean mustBeMarked(Instant at) {
        return isOverdue(at) && overdueSince == null;
    }

    /** Whether a warning is due that has not gone out. */
    public boolean mustWarn(Instant at) {
        var today = Shanghai.day(at);
        return state == State.RUNNING
                && ((warnings == 0 && !today.isBefore(halfDay)) || (warnings == 1 && !today.isBefore(lastDay)));
    }

    /** How many working days are left after today; 0 on the due day, negative by the working days it is late. */
    public int workingDaysLeft(LocalDate today, WorkingCalendar calendar) {
        return today.isAfter(dueDay) ? -calendar.between(dueDay, today) : calendar.between(today, dueDay);
    }

    private void require(State wanted) {
        if (state != wanted) {
            throw new IllegalStateException("the deadline is " + state);
        }
    }

    private Deadline with(
            State newState,
            @Nullable Instant newPausedSince,
            int newPausedFor,
            int newExtendedBy,
            @Nullable UUID newExtendedWith,
            @Nullable Instant newEndedAt,
            @Nullable Boolean newMet,
            @Nullable LocalDate newOverdueSince,
            int newWarnings) {
        return new Deadline(
                startEvent,
                startedAt,
                kind,
                amount,
                dueDay,
                dueAt,
                provisional,
                halfDay,
                lastDay,
                newState,
                newPausedSince,
                newPausedFor,
                newExtendedBy,
                newExtendedWith,
                newEndedAt,
                newMet,
                newOverdueSince,
                newWarnings);
    }
}
