package org.jiayuan.demonstration;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.AnswerResolution;
import org.jiayuan.council.meeting.Attending;
import org.jiayuan.council.meeting.ConductMeeting;
import org.jiayuan.council.meeting.ConveneMeeting;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Debating;
import org.jiayuan.council.meeting.FileConvention;
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
import org.jiayuan.council.meeting.RaiseConvention;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.council.meeting.Resolution;
import org.jiayuan.council.meeting.RuleSet;
import org.jiayuan.council.meeting.SendMeetingNotice;
import org.jiayuan.council.meeting.Voting;
import org.jiayuan.demonstration.Plot.Report;
import org.jiayuan.demonstration.Script.Debated;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** A year of councils: most meet now and then, a few every month; one loses its quorum, one ties, one forgets an answer. */
@Component
class CouncilYear {

    private static final int LOST = 1;
    private static final int TIED = 2;
    private static final int FORGETFUL = 3;
    private static final int CONVENTION_MONTH = 6;

    private final Councillors councillors;
    private final ConveneMeeting convene;
    private final SendMeetingNotice tell;
    private final ConductMeeting conduct;
    private final KeepMinutes minutes;
    private final ReadResolutions resolutions;
    private final AnswerResolution answer;
    private final MarkOverdueResolutions overdue;
    private final RaiseConvention raise;
    private final FileConvention file;
    private final Player player;
    private final Units units;
    private final Calendars calendars;
    private final Script script = new Script();

    CouncilYear(
            Councillors councillors,
            ConveneMeeting convene,
            SendMeetingNotice tell,
            ConductMeeting conduct,
            KeepMinutes minutes,
            ReadResolutions resolutions,
            AnswerResolution answer,
            MarkOverdueResolutions overdue,
            RaiseConvention raise,
            FileConvention file,
            Player player,
            Units units,
            Calendars calendars) {
        this.councillors = councillors;
        this.convene = convene;
        this.tell = tell;
        this.conduct = conduct;
        this.minutes = minutes;
        this.resolutions = resolutions;
        this.answer = answer;
        this.overdue = overdue;
        this.raise = raise;
        this.file = file;
        this.player = player;
        this.units = units;
        this.calendars = calendars;
    }

    /**
     * One meeting to come.
     *
     * @param number which of the lively communities
     * @param month how many months ago
     */
    private record Evening(String community, int number, int month, MeetingKind kind, LocalDate day) {

        Instant begins() {
            return Shanghai.moment(day, LocalTime.of(19, 30));
        }

        boolean quorumIsLost() {
            return number == LOST && month == 4;
        }

        boolean tied() {
            return number == TIED && month == 3;
        }

        boolean forgotten() {
            return number == FORGETFUL && month == 1;
        }
    }

    /** Puts it all on the line. */
    void plan(List<String> communities, Instant begin, Instant now, Timeline timeline) {
        for (int number = 0; number < Plot.LIVELY.size(); number++) {
            var community = Plot.LIVELY.get(number);
            councillors.seat(community, number, number <= TIED ? 21 : 7 + number % 4 * 2, begin);
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
            case LOST, TIED, FORGETFUL -> month % 2 == number % 2 || month < 2 || month == 3 || month == 4;
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

    private Act secretary(String community, Instant at) {
        var station = units.of(community, Unit.Kind.STATION).orElseThrow().id();
        return new Act(
                player.someone(station, new org.jiayuan.shared.Role[] {org.jiayuan.shared.Role.CLERK}, Set.of()), at);
    }

    private void call(Evening evening, Instant now, Instant at, Timeline timeline) {
        var first = topic(evening, 0);
        var second = topic(evening, 1);
        var act = secretary(evening.community(), at);
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

    private Debated topic(Evening evening, int item) {
        return script.debated(evening.number() * 5 + evening.month() * 2 + item);
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
        conduct.of(id, arriving, secretary(evening.community(), at));
        debate(id, evening, 1, inside, at.plus(Duration.ofMinutes(3)));
        if (evening.quorumIsLost()) {
            var leaving = secretary(evening.community(), at.plus(Duration.ofMinutes(40)));
            conduct.of(
                    id,
                    List.of(
                            new Attending.GoOut(inside.getLast()),
                            new Presiding.Call(2),
                            new Debating.Propose(
                                    Motion.Kind.MAIN, topic(evening, 1).words(), inside.get(1)),
                            new Presiding.PutToVote(Method.HANDS)),
                    leaving);
        } else {
            debate(id, evening, 2, inside, at.plus(Duration.ofMinutes(40)));
            conduct.of(id, new Presiding.Close(), secretary(evening.community(), at.plus(Duration.ofMinutes(75))));
        }
        var signed = at.plus(Duration.ofDays(2));
        timeline.add(signed, later -> sign(id, evening, later));
        resolutions.of(id).forEach(resolution -> follow(resolution, evening, at, timeline));
    }

    private void debate(MeetingId id, Evening evening, int item, List<UUID> inside, Instant at) {
        int motion = item;
        var moves = new ArrayList<Move>();
        moves.add(new Presiding.Call(item));
        moves.add(
                new Debating.Propose(Motion.Kind.MAIN, topic(evening, item - 1).words(), inside.get(item)));
        if (evening.number() % 3 == 0) {
            moves.add(new Debating.Second(motion, inside.get(item + 1)));
            moves.add(new Debating.RaiseHand(inside.get(0), Side.FOR));
            moves.add(new Presiding.GiveFloor(inside.get(0)));
        }
        conduct.of(id, moves, secretary(evening.community(), at));
        var voting = new ArrayList<Move>();
        voting.add(new Presiding.PutToVote(Method.HANDS));
        int yes = evening.tied() && item == 1 ? inside.size() / 2 : inside.size() - 1 - evening.month() % 2;
        for (int i = 0; i < inside.size(); i++) {
            voting.add(new Voting.Cast(
                    item, inside.get(i), i < yes ? Choice.YES : i % 2 == 0 ? Choice.NO : Choice.ABSTAIN));
        }
        voting.add(new Presiding.Announce());
        conduct.of(id, voting, secretary(evening.community(), at.plus(Duration.ofMinutes(20))));
    }

    private void sign(MeetingId id, Evening evening, Instant at) {
        var act = secretary(evening.community(), at);
        minutes.doing(id, new Doing.Sign(), act);
        if (evening.number() % 5 != 4) {
            minutes.doing(id, new Doing.Publish(), act);
        }
    }

    private void follow(Resolution resolution, Evening evening, Instant at, Timeline timeline) {
        if (evening.forgotten()) {
            return;
        }
        int days = 2 + (evening.number() + evening.month() + resolution.vote()) % 9;
        var day = calendars.current().after(Shanghai.day(at), days);
        timeline.add(Shanghai.moment(day, LocalTime.of(15, 10)), later -> answer(resolution, evening, later, timeline));
        if (evening.number() == 0 && evening.month() == CONVENTION_MONTH && resolution.vote() == 1) {
            timeline.add(at.plus(Duration.ofDays(30)), later -> convention(resolution, evening, later));
        }
    }

    private void answer(Resolution resolution, Evening evening, Instant at, Timeline timeline) {
        var act = secretary(evening.community(), at);
        var debated = topic(evening, resolution.vote() - 1);
        boolean sub = evening.month() % 3 == 0;
        var station =
                units.of(evening.community(), Unit.Kind.STATION).orElseThrow().id();
        var matter = answer.of(
                resolution.id(),
                Subject.valueOf(debated.subject()),
                sub ? Resolution.Level.SUB_DISTRICT : Resolution.Level.COMMUNITY,
                sub ? units.above(station).id() : station,
                debated.measure(),
                act.day().plusDays(45),
                act);
        var report = new Report(
                at,
                evening.community(),
                script.appeals().getFirst(),
                Fate.USUAL,
                "",
                evening.month() * 31L + evening.number(),
                0,
                true,
                false);
        player.part(matter.id(), report, timeline).goOn(matter, at);
        timeline.add(at.plus(Duration.ofHours(4)), later -> player.looking.at(matter.id(), later));
    }

    private void convention(Resolution resolution, Evening evening, Instant at) {
        var convention = raise.of(
                resolution.id(),
                "蔚蓝海岸居民公约",
                "一、晚上九点半以后不放音乐，装修只在白天。\n二、遛狗牵绳，粪便自己收走。\n三、电动车进棚充电，楼道不堆东西。\n四、垃圾分好类，投进桶里。\n五、有话好好说，有事到议事厅。",
                Set.of(),
                secretary(evening.community(), at));
        file.of(evening.community(), convention.version(), Act.ofProgram(at.plus(Duration.ofDays(6))));
    }
}
