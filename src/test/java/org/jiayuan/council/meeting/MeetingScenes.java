package org.jiayuan.council.meeting;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Plan;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;

/** A council of some members in a meeting, without anything around it. */
final class MeetingScenes {

    static final Instant NOW = CalendarScenes.at("2026-11-20T19:30");
    static final String DOOR = "482913";

    final List<UUID> members;
    final Meeting meeting;
    private final UUID secretary = new UUID(9, 1);
    private Instant now = NOW;

    MeetingScenes(int entitled, RuleSet rules) {
        members =
                IntStream.rangeClosed(1, entitled).mapToObj(MeetingScenes::seat).toList();
        meeting = new Meeting(
                new MeetingId("440305009201", 2026, 7),
                new Plan(MeetingKind.MONTHLY, NOW, "榕树下", rules, DOOR),
                List.of());
        meeting.happen(new Happening.Planned(1, "停车位怎么分", "", null), act());
        meeting.happen(new Happening.Planned(2, "广场舞到几点", "", null), act());
        meeting.happen(new Happening.Notified(entitled), act());
    }

    static UUID seat(int number) {
        return new UUID(1, number);
    }

    static UUID account(int number) {
        return new UUID(2, number);
    }

    /** Half a minute later. */
    Act act() {
        now = now.plusSeconds(30);
        return new Act(new Actor.Person(secretary, List.of()), now);
    }

    Act actOf(int member) {
        now = now.plusSeconds(30);
        return new Act(new Actor.Person(account(member), List.of()), now);
    }

    void leads(Move move) {
        move.make(meeting, new Standing(true, false, null, seat(1), members), act());
    }

    void member(int number, Move move) {
        move.make(meeting, new Standing(false, number == 1, seat(number), seat(1), members), actOf(number));
    }

    void stranger(Move move) {
        move.make(meeting, new Standing(false, false, null, seat(1), members), actOf(99));
    }

    void comeIn(int from, int to) {
        IntStream.rangeClosed(from, to).forEach(n -> leads(new Attending.ComeIn(seat(n), Way.SECRETARY, null)));
    }

    /** Opens with the first so many, comes to the first point, and moves something that the second seconds. */
    void debate(int present) {
        comeIn(1, present);
        leads(new Presiding.Open());
        leads(new Presiding.Call(1));
        member(2, new Debating.Propose(Motion.Kind.MAIN, "按抽签分", seat(2)));
        if (meeting.plan().rules().seconded()) {
            member(3, new Debating.Second(meeting.spokenTo(), seat(3)));
        }
    }

    /** A vote by hand in which the first so many are for it, the next against. */
    void vote(int yes, int no) {
        leads(new Presiding.PutToVote(Method.HANDS));
        for (int n = 1; n <= yes + no; n++) {
            leads(new Voting.Cast(meeting.votes().size(), seat(n), n <= yes ? Choice.YES : Choice.NO));
        }
        leads(new Presiding.Announce());
    }
}
