package org.jiayuan.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiayuan.council.meeting.Attending;
import org.jiayuan.council.meeting.ConductMeeting;
import org.jiayuan.council.meeting.ConveneMeeting;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Debating;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Side;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.KeepMinutes;
import org.jiayuan.council.meeting.KeepMinutes.Doing;
import org.jiayuan.council.meeting.MarkOverdueResolutions;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.council.meeting.Motion;
import org.jiayuan.council.meeting.Move;
import org.jiayuan.council.meeting.Presiding;
import org.jiayuan.council.meeting.Quorum;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.council.meeting.SendMeetingNotice;
import org.jiayuan.council.meeting.Voting;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Component;

/** A year of councils: most meet now and then, a few every month; one loses its quorum, one ties, one forgets an answer. */
@Component
class CouncilYear {

    private final Councillors councillors;
    private final ConveneMeeting convene;
    private final SendMeetingNotice tell;
    private final ConductMeeting conduct;
    private final KeepMinutes minutes;
    private final ReadResolutions resolutions;
    private final MarkOverdueResolutions overdue;
    private final CouncilAnswers answers;

    CouncilYear(
            Councillors councillors,
            ConveneMeeting convene,
            SendMeetingNotice tell,
            ConductMeeting conduct,
            KeepMinutes minutes,
            ReadResolutions resolutions,
            MarkOverdueResolutions overdue,
            CouncilAnswers answers) {
        this.councillors = councillors;
        this.convene = convene;
        this.tell = tell;
        this.conduct = conduct;
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.overdue = overdue;
        this.answers = answers;
    }

    /** Puts it all on the line. */
    void plan(List<String> communities, Instant begin, Instant now, Timeline timeline) {
        for (int number = 0; number < Plot.LIVELY.size(); number++) {
            var community = Plot.LIVELY.get(number);
            councillors.seat(community, number, number <= Evening.TIED ? 21 : 7 + number % 4 * 2, begin);
            for (int month = 11; month >= 0; month--) {
                if (meets(number, month)) {
                    meet(community, number, month, now, timeline);
                }
            }
        }
        int seated = Plot.LIVELY.size();
        for (int i = 0; i < communities.size(); i += 6) {
            if (!Plot.LIVELY.contains(communities.get(i))) {
                councillors.seat(communities.get(i), seated++, 5, begin);
            }
        }
        for (var day = Shanghai.day(begin); day.isBefore(Shanghai.day(now)); day = day.plusDays(1)) {
            timeline.add(Shanghai.moment(day, LocalTime.of(0, 20)), overdue::run);
        }
    }

    private static boolean meets(int number, int month) {
        return switch (number) {
            case 0 -> true;
            case Evening.LOST, Evening.TIED, Evening.FORGETFUL ->
                month % 2 == number % 2 || month < 2 || month == 3 || month == 4;
            default -> (month + number) % 4 == 0;
        };
    }

    private void meet(String community, int number, int month, Instant now, Timeline timeline) {
        var today = Shanghai.day(now);
        var day = today.minusMonths(month).with(TemporalAdjusters.lastInMonth(DayOfWeek.FRIDAY));
        if (month > 0 && day.isBefore(Shanghai.day(now.minus(Duration.ofDays(350))))) {
            return;
        }
        var evening = new Evening(community, number, month, kind(number, month, day), day);
        var called = Shanghai.moment(day.minusDays(9), LocalTime.of(10, 5 + number));
        if (called.isBefore(now)) {
            timeline.add(called, at -> call(evening, now, at, timeline));
        }
    }

    private static MeetingKind kind(int number, int month, LocalDate day) {
        if (day.getMonthValue() == 12) {
            return MeetingKind.YEAR_END;
        }
        return switch ((month + number * 3) % 7) {
            case 1 -> MeetingKind.TALK;
            case 3 -> MeetingKind.COORDINATION;
            case 4 -> MeetingKind.HEARING;
            case 5 -> MeetingKind.APPRAISAL;
            default -> MeetingKind.MONTHLY;
        };
    }

    private void call(Evening evening, Instant now, Instant at, Timeline timeline) {
        var first = answers.topic(evening, 0);
        var second = answers.topic(evening, 1);
        var act = answers.secretary(evening.community(), at);
        var id = convene.with(
                evening.community(),
                evening.kind(),
                evening.begins(),
                "社区议事厅",
                evening.number() % 3 == 0 ? RuleSet.ROBERT : RuleSet.PLAIN,
                List.of(new Point(first.title(), "", null), new Point(second.title(), "", null)),
                act);
        tell.of(id, act);
        if (evening.begins().plus(Duration.ofHours(2)).isBefore(now)) {
            timeline.add(evening.begins(), begins -> hold(id, evening, begins, timeline));
        }
    }

    private void hold(MeetingId id, Evening evening, Instant at, Timeline timeline) {
        var seats = councillors.seats(evening.community());
        int least = new Quorum(seats.size()).required();
        int present = evening.quorumIsLost() || evening.tied() ? least : Math.min(seats.size(), least + 1);
        var inside = seats.subList(0, present);
        var arriving = new ArrayList<Move>();
        inside.forEach(seat -> arriving.add(new Attending.ComeIn(seat, Way.SECRETARY, null)));
        arriving.add(new Attending.Watch("居民", 3 + evening.month() % 5));
        arriving.add(new Presiding.Open());
        conduct.of(id, arriving, answers.secretary(evening.community(), at));
        debate(id, evening, 1, inside, at.plus(Duration.ofMinutes(3)));
        if (evening.quorumIsLost()) {
            var leaving = answers.secretary(evening.community(), at.plus(Duration.ofMinutes(40)));
            conduct.of(
                    id,
                    List.of(
                            new Attending.GoOut(inside.getLast()),
                            new Presiding.Call(2),
                            new Debating.Propose(
                                    Motion.Kind.MAIN, answers.topic(evening, 1).words(), inside.get(1)),
                            new Presiding.PutToVote(Method.HANDS)),
                    leaving);
        } else {
            debate(id, evening, 2, inside, at.plus(Duration.ofMinutes(40)));
            conduct.of(
                    id, new Presiding.Close(), answers.secretary(evening.community(), at.plus(Duration.ofMinutes(75))));
        }
        var signed = at.plus(Duration.ofDays(2));
        timeline.add(signed, later -> sign(id, evening, later));
        resolutions.of(id).forEach(resolution -> answers.follow(resolution, evening, at, timeline));
    }

    private void debate(MeetingId id, Evening evening, int item, List<UUID> inside, Instant at) {
        int motion = item;
        var moves = new ArrayList<Move>();
        moves.add(new Presiding.Call(item));
        moves.add(new Debating.Propose(
                Motion.Kind.MAIN, answers.topic(evening, item - 1).words(), inside.get(item)));
        if (evening.number() % 3 == 0) {
            moves.add(new Debating.Second(motion, inside.get(item + 1)));
            moves.add(new Debating.RaiseHand(inside.get(0), Side.FOR));
            moves.add(new Presiding.GiveFloor(inside.get(0), null));
        }
        conduct.of(id, moves, answers.secretary(evening.community(), at));
        var voting = new ArrayList<Move>();
        voting.add(new Presiding.PutToVote(Method.HANDS));
        int yes = evening.tied() && item == 1 ? inside.size() / 2 : inside.size() - 1 - evening.month() % 2;
        for (int i = 0; i < inside.size(); i++) {
            voting.add(new Voting.Cast(
                    item, inside.get(i), i < yes ? Choice.YES : i % 2 == 0 ? Choice.NO : Choice.ABSTAIN));
        }
        voting.add(new Presiding.Announce());
        conduct.of(id, voting, answers.secretary(evening.community(), at.plus(Duration.ofMinutes(20))));
    }

    private void sign(MeetingId id, Evening evening, Instant at) {
        var act = answers.secretary(evening.community(), at);
        minutes.doing(id, new Doing.Sign(), act);
        if (evening.number() % 5 != 4) {
            minutes.doing(id, new Doing.Publish(), act);
        }
    }
}
