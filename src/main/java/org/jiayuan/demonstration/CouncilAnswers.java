package org.jiayuan.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Set;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.AnswerResolution;
import org.jiayuan.council.meeting.FileConvention;
import org.jiayuan.council.meeting.RaiseConvention;
import org.jiayuan.council.meeting.Resolution;
import org.jiayuan.demonstration.Plot.Report;
import org.jiayuan.demonstration.Script.Debated;
import org.jiayuan.division.Places;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** What comes of what councils resolve: somebody answers, a matter is carried out, one becomes a convention. */
@Component
class CouncilAnswers {

    private static final int CONVENTION_MONTH = 6;

    private final AnswerResolution answer;
    private final RaiseConvention raise;
    private final FileConvention file;
    private final Player player;
    private final Units units;
    private final Calendars calendars;
    private final Places places;
    private final Script script = new Script();

    CouncilAnswers(
            AnswerResolution answer,
            RaiseConvention raise,
            FileConvention file,
            Player player,
            Units units,
            Calendars calendars,
            Places places) {
        this.answer = answer;
        this.raise = raise;
        this.file = file;
        this.player = player;
        this.units = units;
        this.calendars = calendars;
        this.places = places;
    }

    /** The clerk who keeps that council's papers acts. */
    Act secretary(String community, Instant at) {
        var station = units.of(community, Unit.Kind.STATION).orElseThrow().id();
        return new Act(
                player.someone(station, new org.jiayuan.shared.Role[] {org.jiayuan.shared.Role.CLERK}, Set.of()), at);
    }

    /** What it talks about as that point of that evening. */
    Debated topic(Evening evening, int item) {
        return script.debated(evening.number() * 5 + evening.month() * 2 + item);
    }

    /** What follows from a resolution. */
    void follow(Resolution resolution, Evening evening, Instant at, Timeline timeline) {
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
        var cells = places.cells(evening.community());
        var cell = cells.get((evening.number() + resolution.vote()) % cells.size());
        var matter = answer.of(
                resolution.id(),
                new AnswerResolution.Answer(
                        Subject.valueOf(debated.subject()),
                        sub ? Resolution.Level.SUB_DISTRICT : Resolution.Level.COMMUNITY,
                        sub ? units.above(station).id() : station,
                        debated.measure(),
                        act.day().plusDays(45),
                        new AnswerResolution.Where(cell.id().code(), "", "")),
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
