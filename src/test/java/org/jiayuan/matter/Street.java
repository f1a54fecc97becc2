package org.jiayuan.matter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jiayuan.calendar.CalendarScenes;
import org.jiayuan.calendar.OfficeHours;
import org.jiayuan.division.Divisions;
import org.jiayuan.identity.Actors;
import org.jiayuan.identity.GiveGrant;
import org.jiayuan.identity.MakeAccount;
import org.jiayuan.identity.Phone;
import org.jiayuan.matter.Ask.Answer;
import org.jiayuan.matter.Ask.Outcome;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Uuid7;
import org.jiayuan.unit.OpenUnit;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * Two communities of one sub-district with their stations, a team and a bureau, real people in them, and matters made by
 * the use cases: everything stands in the database.
 */
final class Street {

    static final String CATTLE = "440305009015";
    static final String REEDS = "440305009016";
    static final String LI = "440305009014";

    private static final ConcurrentHashMap<ApplicationContext, Street> BUILT = new ConcurrentHashMap<>();
    private static final Act OPENING = Act.ofProgram(CalendarScenes.at("2026-01-05T09:00"));
    private static final String SUB_DISTRICT = "440305009000";

    final ApplicationContext context;
    final UUID office;
    final UUID station;
    final UUID otherStation;
    final UUID thirdStation;
    final UUID bureau;
    final UUID secondBureau;
    final Actor.Person clerk;
    final Actor.Person secondClerk;
    final Actor.Person head;
    final Actor.Person otherClerk;
    final Actor.Person thirdClerk;
    final Actor.Person thirdChecker;
    final Actor.Person officer;
    final Actor.Person mason;
    final Actor.Person plumber;
    final Actor.Person leader;
    final Actor.Person editor;

    private Street(ApplicationContext context) {
        this.context = context;
        var home = bean(Divisions.class).home().code();
        var district = unit(Unit.Kind.DISTRICT, null, home, "区中心");
        office = unit(Unit.Kind.SUB_DISTRICT, district, SUB_DISTRICT, "西丽街道办事处");
        station = unit(Unit.Kind.STATION, office, CATTLE, "牛成社区工作站");
        otherStation = unit(Unit.Kind.STATION, office, REEDS, "白芒社区工作站");
        thirdStation = unit(Unit.Kind.STATION, office, LI, "丽城社区工作站");
        bureau = unit(Unit.Kind.BUREAU, office, SUB_DISTRICT, "西丽市政所");
        secondBureau = unit(Unit.Kind.BUREAU, office, SUB_DISTRICT, "西丽城管队");
        clerk = hire(station, Role.CLERK, CATTLE, "甲一");
        secondClerk = hire(station, Role.CLERK, CATTLE, "甲二");
        head = hire(station, Role.HEAD, CATTLE, "甲三");
        editor = hire(station, Role.OPERATOR, CATTLE, "甲四");
        otherClerk = hire(otherStation, Role.CLERK, REEDS, "乙一");
        thirdClerk = hire(thirdStation, Role.CLERK, LI, "庚一");
        thirdChecker = hire(thirdStation, Role.CLERK, LI, "庚二");
        officer = hire(office, Role.CLERK, SUB_DISTRICT, "丙一");
        mason = hire(bureau, Role.CLERK, SUB_DISTRICT, "丁一");
        hire(bureau, Role.CLERK, SUB_DISTRICT, "丁二");
        plumber = hire(secondBureau, Role.CLERK, SUB_DISTRICT, "戊一");
        leader = hire(district, Role.LEAD, home, "己一");
    }

    static Street in(ApplicationContext context) {
        return BUILT.computeIfAbsent(context, Street::new);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private UUID unit(Unit.Kind kind, @Nullable UUID parent, String division, String name) {
        var there = kind.intake() ? bean(Units.class).of(division, kind) : Optional.<Unit>empty();
        if (there.isPresent()) {
            return there.get().id();
        }
        var id = Uuid7.at(OPENING.at());
        var unit = new Unit(
                id,
                kind,
                parent,
                division,
                name,
                name,
                null,
                null,
                null,
                OfficeHours.usual(),
                null,
                LocalDate.of(2026, 1, 1),
                null);
        bean(OpenUnit.class).as(unit, OPENING);
        return id;
    }

    private Actor.Person hire(UUID unit, Role role, String division, String name) {
        var account = bean(MakeAccount.class).of(null, name, OPENING);
        bean(GiveGrant.class).of(account, role, unit, division, "*", OPENING);
        return bean(Actors.class).find(account).orElseThrow().actor();
    }

    /** Somebody reports something. */
    MatterId report(String community, String text, String at) {
        return report(community, text, About.NOBODY, null, at);
    }

    MatterId report(String community, String text, About about, @Nullable String phone, String at) {
        var vault = bean(Vault.class);
        var number = phone == null ? null : new Phone(phone);
        var reporter = new Reporter(
                null,
                "栀子花开",
                null,
                number == null ? null : number.seal(vault),
                number == null ? null : number.index(vault),
                number == null ? null : number.tailIndex(vault),
                "zh-CN",
                null);
        return bean(OpenMatter.class)
                .of(
                        new NewMatter(
                                community,
                                Kind.COMPLAINT,
                                "suggestion",
                                about,
                                Channel.WEB,
                                false,
                                new MatterPlace(community, "01", null, null, MatterPlace.Source.CELL, "村口", null),
                                reporter,
                                text,
                                null,
                                phone,
                                null,
                                Enclosed.NOTHING,
                                !about.upwards(),
                                true,
                                null),
                        new Act(Actor.ANYONE, when(at)))
                .id();
    }

    static Instant when(String at) {
        return CalendarScenes.at(at);
    }

    /** Somebody on the staff does something. */
    Matter does(Actor.Person who, MatterId id, String at, Move move) {
        return bean(MakeMove.class).byStaff(id, MakeMove.UNSEEN, new Act(who, when(at)), move);
    }

    /** The station accepts it and dispatches it. */
    Matter send(MatterId id, UUID unit, String at) {
        var intake = Map.of(CATTLE, clerk, REEDS, otherClerk, LI, thirdClerk).getOrDefault(id.communityCode(), officer);
        var matter = matter(id);
        if (matter.state() == State.SUBMITTED) {
            does(intake, id, at, new Intake.Accept(null, null, null));
        }
        return does(intake, id, at, new Dispatching.Dispatch(new Dispatching.Target(unit, null, false, List.of())));
    }

    /** The one it was sent to takes it, answers every question, and the station lets the answer out. */
    void answer(MatterId id, Actor.Person worker, String taken, String answered) {
        does(worker, id, taken, new Dispatching.Take("在看"));
        answerAgain(id, worker, answered);
    }

    /** The one who has it in hand answers every question, and the station lets the answer out. */
    void answerAgain(MatterId id, Actor.Person worker, String answered) {
        var answers = bean(OpenAsks.class).of(matter(id)).stream()
                .map(ask -> new Answer(ask, Outcome.ANSWERED, "修好了", null))
                .toList();
        does(worker, id, answered, new Replying.Reply(answers, "您好"));
        var checker = matter(id).checkUnit();
        var who = Map.of(station, secondClerk, otherStation, otherClerk, thirdStation, thirdChecker)
                .getOrDefault(checker, officer);
        does(who, id, answered, new Replying.Check(true, null));
    }

    /** The reporter rates. */
    void rate(MatterId id, boolean solved, String at) {
        var rating = new Reporting.Rate(new Rating(solved, 1, 1, 1), "还差一点");
        bean(MakeMove.class).byReporter(id, MakeMove.UNSEEN, new Act(Actor.ANYONE, when(at)), rating);
    }

    Matter matter(MatterId id) {
        return bean(Matters.class).findById(id).orElseThrow();
    }

    /** A screen as at that time, in Chinese. */
    Screen screen(String at) {
        return bean(Screens.class).ofEverybody(new Look(Look.CHINESE, false, Look.Shade.AUTO), "/", when(at));
    }
}
