package org.jiayuan.demonstration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Random;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.demonstration.Plot.Report;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.matter.About;
import org.jiayuan.matter.AddFollower;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.PassTime;
import org.jiayuan.matter.Reporter;
import org.jiayuan.platform.CommandLine;
import org.jiayuan.platform.Outbox;
import org.jiayuan.programme.ComputeEverything;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Categories;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads the demonstration district into an empty installation: by the use cases, at told times, step by step. */
@Component
@Order(50)
@EnableConfigurationProperties(DemonstrationSettings.class)
class LoadDemonstration implements ApplicationRunner {

    private static final Duration A_YEAR = Duration.ofDays(366);
    private static final int WEEKS_OF_THE_BOARD = 8;

    private final DemonstrationSettings settings;
    private final JdbcClient database;
    private final Clock clock;
    private final Cast cast;
    private final Player player;
    private final Looking looking;
    private final Divisions divisions;
    private final Places places;
    private final Calendars calendars;
    private final Categories categories;
    private final Camera camera;
    private final OpenMatter open;
    private final AddFollower followers;
    private final PassTime time;
    private final Outbox outbox;
    private final Tickets tickets;
    private final CouncilYear councils;
    private final Residents residents;
    private final Agora agora;
    private final OwnReports reports;
    private final ComputeEverything board;
    private final Script script = new Script();

    LoadDemonstration(
            DemonstrationSettings settings,
            JdbcClient database,
            Clock clock,
            Cast cast,
            Player player,
            Looking looking,
            Divisions divisions,
            Places places,
            Calendars calendars,
            Categories categories,
            Camera camera,
            OpenMatter open,
            AddFollower followers,
            PassTime time,
            Outbox outbox,
            Tickets tickets,
            CouncilYear councils,
            Residents residents,
            Agora agora,
            OwnReports reports,
            ComputeEverything board) {
        this.settings = settings;
        this.database = database;
        this.clock = clock;
        this.cast = cast;
        this.player = player;
        this.looking = looking;
        this.divisions = divisions;
        this.places = places;
        this.calendars = calendars;
        this.categories = categories;
        this.camera = camera;
        this.open = open;
        this.followers = followers;
        this.time = time;
        this.outbox = outbox;
        this.tickets = tickets;
        this.councils = councils;
        this.residents = residents;
        this.agora = agora;
        this.reports = reports;
        this.board = board;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!settings.enabled() || CommandLine.given(arguments)) {
            return;
        }
        boolean loaded = database.sql("SELECT EXISTS (SELECT FROM unit.units)")
                .query(Boolean.class)
                .single();
        if (loaded) {
            tickets.issueOnCopy(Act.ofProgram(clock.instant()));
        } else {
            load(clock.instant());
        }
        tickets.show();
    }

    private void load(Instant now) {
        var begin = now.minus(A_YEAR);
        var engaged = Act.ofProgram(begin);
        cast.engage(engaged);
        tickets.issue(cast.logins().values(), engaged);
        cast.plan(Shanghai.day(now), Shanghai.day(now).plusDays(13), engaged);
        residents.moveIn(begin);
        var timeline = new Timeline();
        var communities = divisions.communities().stream().map(Division::code).toList();
        new Plot(script, calendars.current(), now, communities)
                .reports(settings.matters())
                .forEach(report -> timeline.add(report.at(), at -> submit(report, at, timeline)));
        for (var day = Shanghai.day(begin); !day.isAfter(Shanghai.day(now)); day = day.plusDays(1)) {
            timeline.add(Shanghai.moment(day, LocalTime.of(0, 5)), time::run);
        }
        councils.plan(communities, begin, now, timeline);
        for (int week = 1; week <= WEEKS_OF_THE_BOARD; week++) {
            timeline.add(now.minus(Duration.ofDays(7L * week)), board::run);
        }
        timeline.play(now);
        time.run(now);
        agora.gather(communities, now);
        reports.send(now);
        outbox.drain();
        board.run(now);
    }

    private void submit(Report report, Instant at, Timeline timeline) {
        var act = new Act(Actor.ANYONE, at);
        if (!Shanghai.day(at).equals(Shanghai.day(clock.instant()))) {
            cast.plan(report.community(), Shanghai.day(at), Act.ofProgram(at));
        }
        var random = new Random(report.seed());
        var category = categories.get(report.appeal().category(), act.day());
        var enclosed = camera.of(report, act);
        var matter = open.of(
                new NewMatter(
                        report.community(),
                        Kind.valueOf(category.kind()),
                        category.code(),
                        report.aboutStation() ? About.STATION : About.NOBODY,
                        Channel.WEB,
                        false,
                        place(report, random),
                        new Reporter(null, report.nickname(), null, null, null, null, "zh-CN", null),
                        report.appeal().text(),
                        null,
                        null,
                        null,
                        enclosed,
                        report.listed(),
                        report.fate() == Fate.DECLINED || report.fate() == Fate.OBJECTED || report.fate() == Fate.FRESH,
                        null),
                act);
        outbox.drain();
        player.part(matter.id(), report, timeline).goOn(matter, at);
        if (report.listed() && report.fate() != Fate.FRESH) {
            timeline.add(at.plus(Duration.ofMinutes(90 + random.nextInt(200))), later -> look(matter, report, later));
        }
    }

    private void look(Matter matter, Report report, Instant at) {
        looking.at(matter.id(), at);
        for (int i = 0; i < report.neighbours(); i++) {
            followers.toIfOpen(
                    matter.id(), "visitor:demonstration-" + i, "zh-CN", new Act(Actor.ANYONE, at.plusSeconds(i)));
        }
    }

    private MatterPlace place(Report report, Random random) {
        var cells = places.cells(report.community());
        var cell = cells.get(random.nextInt(cells.size()));
        var point = cell.shape().getInteriorPoint();
        return new MatterPlace(
                report.community(),
                cell.id().cell(),
                point.getY(),
                point.getX(),
                MatterPlace.Source.POINT,
                report.appeal().place(),
                null);
    }
}
