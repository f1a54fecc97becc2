package org.jiayuan.council.meeting;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.archive.TakeNumber;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Plan;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The council is called together. */
@Service
public class ConveneMeeting {

    private static final int LONGEST_PLACE = 60;
    private static final Duration AHEAD = Duration.ofDays(366);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final FindCouncil councils;
    private final Secretary secretary;
    private final TakeNumber numbers;
    private final Meetings meetings;
    private final OverdueAgenda overdue;
    private final PlanItem plan;
    private final MeetingLog log;

    ConveneMeeting(
            FindCouncil councils,
            Secretary secretary,
            TakeNumber numbers,
            Meetings meetings,
            OverdueAgenda overdue,
            PlanItem plan,
            MeetingLog log) {
        this.councils = councils;
        this.secretary = secretary;
        this.numbers = numbers;
        this.meetings = meetings;
        this.overdue = overdue;
        this.plan = plan;
        this.log = log;
    }

    /** What is to be talked about. */
    public record Point(
            String title,
            String summary,
            @org.jspecify.annotations.Nullable String topic) {}

    /**
     * Calls it together.
     *
     * @param agenda may be added to until the members are told
     * @throws MeetingForbids if the time has passed or the place is missing
     */
    @Transactional
    public MeetingId with(
            String community,
            MeetingKind kind,
            Instant startsAt,
            String place,
            RuleSet rules,
            List<Point> agenda,
            Act act) {
        secretary.require(act, community);
        councils.get(community);
        if (startsAt.isBefore(act.at()) || startsAt.isAfter(act.at().plus(AHEAD))) {
            throw new MeetingForbids("startsAt", "starts-at");
        }
        var where = Typed.line("place", place, LONGEST_PLACE);
        int year = Shanghai.day(startsAt).getYear();
        var fixed = new Plan(kind, startsAt, where, rules, "%06d".formatted(RANDOM.nextInt(1_000_000)));
        var id = new MeetingId(community, year, numbers.of(community, "meeting", year));
        var meeting = meetings.add(id, fixed, act);
        overdue.add(meeting, act);
        agenda.forEach(point -> plan.put(meeting, point, act));
        meetings.save(meeting);
        log.changed(meeting, act);
        log.write(meeting, "convene", Map.of("kind", kind.name()), act);
        return id;
    }
}
