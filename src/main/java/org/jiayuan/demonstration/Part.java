package org.jiayuan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.demonstration.Plot.Report;
import org.jiayuan.matter.Ask.Answer;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.Dispatching;
import org.jiayuan.matter.Intake;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.Move;
import org.jiayuan.matter.Rating;
import org.jiayuan.matter.Replying;
import org.jiayuan.matter.Reporting;
import org.jiayuan.matter.Working;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;

/** One matter being played: looks at how it stands, and does what its fate wants next. */
final class Part {

    private static final Role[] CLERKS = {Role.CLERK, Role.HEAD};
    private static final Role[] WORKERS = {Role.GRID_MEMBER, Role.CLERK};

    private final Player player;
    private final MatterId id;
    private final Report report;
    private final Random random;
    private final Timeline timeline;
    private boolean updated;
    private boolean returned;

    Part(Player player, MatterId id, Report report, Timeline timeline) {
        this.player = player;
        this.id = id;
        this.report = report;
        this.random = new Random(report.seed());
        this.timeline = timeline;
    }

    /** Goes on with it a while after that moment. */
    void goOn(Matter matter, Instant now) {
        next(matter, now)
                .ifPresent(doing -> timeline.add(doing.at(), at -> doing.move().at(at)));
    }

    private Optional<Next> next(Matter matter, Instant now) {
        return switch (matter.state()) {
            case SUBMITTED -> submitted(matter, now);
            case ACCEPTED ->
                report.fate() == Fate.FRESH ? Optional.empty() : after(now, 20, 200, at -> dispatch(matter, at));
            case DISPATCHED -> dispatched(matter, now);
            case IN_HAND -> inHand(matter, now);
            case PAUSED ->
                report.fate() == Fate.ASKED
                        ? Optional.empty()
                        : after(
                                now,
                                300,
                                2_000,
                                at -> reporter(new Reporting.Answer(player.script.word("answer", random)), at));
            case CHECKING ->
                report.fate() == Fate.UNCHECKED ? Optional.empty() : after(now, 60, 600, at -> check(matter, at));
            case REPLIED -> replied(matter, now);
            case CLOSING ->
                report.fate() == Fate.DECIDED ? after(now, 2_000, 4_000, at -> decide(matter, at)) : Optional.empty();
            case DECLINED ->
                report.fate() == Fate.OBJECTED && matter.mayObject(now)
                        ? after(
                                now,
                                600,
                                1_500,
                                at -> reporter(
                                        new Reporting.Objection(
                                                player.categories.get(
                                                        matter.category(), new Act(Actor.ANYONE, at).day()),
                                                player.script.word("objection", random)),
                                        at))
                        : Optional.empty();
            case CLOSED, DECIDED, MERGED, WITHDRAWN -> Optional.empty();
        };
    }

    private Optional<Next> submitted(Matter matter, Instant now) {
        if (report.fate() == Fate.FRESH) {
            return Optional.empty();
        }
        boolean declines = report.fate() == Fate.DECLINED || (report.fate() == Fate.OBJECTED && matter.declined() == 0);
        if (declines) {
            return after(
                    now,
                    30,
                    300,
                    at -> staff(
                            matter.intakeUnit(),
                            CLERKS,
                            Set.of(),
                            at,
                            new Intake.Decline("private", player.script.word("decline", random))));
        }
        return after(now, 5, 100, at -> {
            staff(matter.intakeUnit(), CLERKS, Set.of(), at, new Intake.Accept(null, null, null));
        });
    }

    private void dispatch(Matter matter, Instant at) {
        var clerk = player.someone(matter.holderUnit(), CLERKS, Set.of());
        move(
                player.make.byStaff(
                        id,
                        MakeMove.UNSEEN,
                        new Act(clerk, at),
                        List.of(current -> new Dispatching.Dispatch(player.targets.byRule(current, at)))),
                at);
    }

    private Optional<Next> dispatched(Matter matter, Instant now) {
        if (report.fate() == Fate.RETURNED && !returned && !matter.firstLook()) {
            returned = true;
            return after(
                    now,
                    60,
                    300,
                    at -> staff(
                            matter.holderUnit(),
                            WORKERS,
                            Set.of(),
                            at,
                            new Dispatching.Return(player.script.word("return", random), "category", null)));
        }
        return after(now, 15, 300, at -> {
            var person = matter.holderPerson();
            var word = random.nextInt(3) == 0 ? player.script.word("take", random) : null;
            var by = person == null ? player.someone(matter.holderUnit(), WORKERS, Set.of()) : player.actor(person);
            move(player.make.byStaff(id, MakeMove.UNSEEN, new Act(by, at), new Dispatching.Take(word)), at);
        });
    }

    private Optional<Next> inHand(Matter matter, Instant now) {
        var holder = Objects.requireNonNull(matter.holderPerson());
        if (matter.firstLook()) {
            return after(
                    now,
                    60,
                    400,
                    at -> move(
                            player.make.byStaff(
                                    id,
                                    MakeMove.UNSEEN,
                                    new Act(player.actor(holder), at),
                                    List.of(current -> new Dispatching.HandOver(
                                            player.targets.afterFirstLook(current, at),
                                            player.script.word("look", random)))),
                            at));
        }
        if (report.fate() == Fate.WITHDRAWN) {
            return after(
                    now, 200, 900, at -> reporter(new Reporting.Withdraw(player.script.word("withdraw", random)), at));
        }
        if (report.fate() == Fate.ASKED && matter.deadline().pausedSince() == null) {
            return after(
                    now,
                    60,
                    400,
                    at -> holder(holder, new Working.Ask(player.script.word("question", random), List.of()), at));
        }
        if (report.fate() == Fate.EXTENDING && !matter.extensionOpen()) {
            return after(
                    now,
                    300,
                    900,
                    at -> holder(holder, new Working.AskExtension(player.script.word("extension", random)), at));
        }
        if (!updated && (report.fate() == Fate.SLOW || random.nextInt(3) == 0)) {
            updated = true;
            return after(
                    now, 100, 700, at -> holder(holder, new Working.Update(player.script.word("update", random)), at));
        }
        boolean stays = report.fate() == Fate.SLOW
                || report.fate() == Fate.EXTENDING
                || (report.fate() == Fate.REDO && matter.redos() == 1)
                || (report.fate() == Fate.REDO_TWICE && matter.redos() == 2 && random.nextInt(2) == 0);
        if (stays) {
            return Optional.empty();
        }
        int days = Math.max(1, matter.deadline().amount());
        int share = random.nextInt(12) == 0 ? 110 : 10 + random.nextInt(40);
        return after(
                now,
                days * 480 * share / 100,
                days * 480 * share / 100 + 60,
                at -> holder(holder, new Replying.Reply(answers(matter), random.nextInt(3) == 0 ? "让您久等了。" : ""), at));
    }

    private List<Answer> answers(Matter matter) {
        var answers = new ArrayList<Answer>();
        for (int number : player.asks.of(matter)) {
            answers.add(
                    answers.size() == 2
                            ? new Answer(number, Outcome.HANDED_OVER, "这一条要几家一起商量，已经转过去，有结果再告诉您。", "社区居民议事会")
                            : new Answer(
                                    number, Outcome.ANSWERED, player.script.reply(matter.category(), random), null));
        }
        return answers;
    }

    private void check(Matter matter, Instant at) {
        boolean pass = random.nextInt(12) > 0;
        staff(
                Objects.requireNonNull(matter.checkUnit()),
                CLERKS,
                matter.handlers(),
                at,
                new Replying.Check(pass, pass ? null : player.script.word("failed", random)));
    }

    private Optional<Next> replied(Matter matter, Instant now) {
        int wanted = switch (report.fate()) {
            case REDO, REDONE -> 1;
            case REDO_TWICE, REDONE_TWICE -> 2;
            case CLOSING, DECIDED -> 3;
            default -> 0;
        };
        if (report.fate() == Fate.UNRATED) {
            return Optional.empty();
        }
        if (matter.redos() < wanted) {
            return after(
                    now,
                    200,
                    900,
                    at -> reporter(
                            new Reporting.Rate(new Rating(false, 3, 4, 2), player.script.word("missing", random)), at));
        }
        if (random.nextInt(5) == 0) {
            return Optional.empty();
        }
        return after(
                now,
                100,
                1_500,
                at -> reporter(
                        new Reporting.Rate(
                                new Rating(true, 1 + random.nextInt(2), 1 + random.nextInt(2), 1),
                                player.script.word("solved", random)),
                        at));
    }

    private void decide(Matter matter, Instant at) {
        var involved = new HashSet<>(matter.handlers());
        involved.addAll(matter.checkers());
        staff(
                Objects.requireNonNull(matter.decideUnit()),
                CLERKS,
                involved,
                at,
                new Replying.Decide(player.script.word("decision", random), player.script.word("next", random)));
    }

    private void holder(UUID account, Move move, Instant at) {
        move(player.make.byStaff(id, MakeMove.UNSEEN, new Act(player.actor(account), at), move), at);
    }

    private void staff(UUID unit, Role[] roles, Set<UUID> not, Instant at, Move move) {
        move(player.make.byStaff(id, MakeMove.UNSEEN, new Act(player.someone(unit, roles, not), at), move), at);
    }

    private void reporter(Move move, Instant at) {
        move(player.make.byReporter(id, MakeMove.UNSEEN, new Act(Actor.ANYONE, at), move), at);
    }

    private void move(Matter matter, Instant at) {
        if (matter.listed() && matter.unlooked() > 0) {
            timeline.add(at.plus(Player.LOOKED_AT_AFTER), later -> player.looking.at(id, later));
        }
        goOn(matter, at);
    }

    /** That many minutes of office time later. */
    private Optional<Next> after(Instant now, int least, int most, Timeline.Doing doing) {
        var minutes = Duration.ofMinutes(least + (long) random.nextInt(Math.max(1, most - least)));
        return Optional.of(new Next(OfficeHours.usual().after(now, minutes, player.calendars.current()), doing));
    }

    private record Next(Instant at, Timeline.Doing move) {}
}
