package org.jiayuan.council.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.Resolution.Level;
import org.jiayuan.council.meeting.Resolution.Opinion;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.ChooseTarget;
import org.jiayuan.matter.Dispatching;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.Intake;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.shared.Act;
import org.jiayuan.site.PagesChanged;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** It is said what will be done about a resolution; a matter is opened at once, by which it is carried out. */
@Service
public class AnswerResolution {

    private static final int LONGEST_MEASURE = 500;
    private static final String CATEGORY = "suggestion";

    private final Secretary secretary;
    private final FindCouncil councils;
    private final Resolutions resolutions;
    private final ResolutionQueue queue;
    private final Units units;
    private final Categories categories;
    private final Calendars calendars;
    private final Divisions divisions;
    private final Places places;
    private final OpenMatter open;
    private final ChooseTarget targets;
    private final MakeMove moves;
    private final PagesChanged pages;
    private final MeetingLog log;

    AnswerResolution(
            Secretary secretary,
            FindCouncil councils,
            Resolutions resolutions,
            ResolutionQueue queue,
            Units units,
            Categories categories,
            Calendars calendars,
            Divisions divisions,
            Places places,
            OpenMatter open,
            ChooseTarget targets,
            MakeMove moves,
            PagesChanged pages,
            MeetingLog log) {
        this.secretary = secretary;
        this.councils = councils;
        this.resolutions = resolutions;
        this.queue = queue;
        this.units = units;
        this.categories = categories;
        this.calendars = calendars;
        this.divisions = divisions;
        this.places = places;
        this.open = open;
        this.targets = targets;
        this.moves = moves;
        this.pages = pages;
        this.log = log;
    }

    /**
     * Says it, once.
     *
     * @param unit who answers for it
     * @param due until when
     * @return the matter by which it is carried out
     * @throws MeetingForbids if it was said already, the measure is missing, the day is none to come, or there is no such
     *     unit
     */
    @Transactional
    public Matter of(ResolutionId id, Subject subject, Level level, UUID unit, String measure, LocalDate due, Act act) {
        secretary.require(act, id.communityCode());
        var resolution = resolutions.hold(id);
        if (resolution.opinion() != null) {
            throw new MeetingForbids("", "opinion-given");
        }
        var words = Typed.text("measure", measure, LONGEST_MEASURE);
        if (!due.isAfter(act.day()) || due.isAfter(act.day().plusYears(2))) {
            throw new MeetingForbids("due", "measure-due");
        }
        if (units.find(unit).filter(found -> found.to() == null).isEmpty()) {
            throw new MeetingForbids("unit", "no-unit");
        }
        resolutions.giveOpinion(
                id,
                new Opinion(subject, level, unit, words, due, act.at()),
                act.by().account());
        var matter = carryOut(resolution, words, unit, due, act);
        resolutions.carryOutBy(id, matter.id().year(), matter.id().number());
        queue.show(resolutions.hold(id), act.at());
        pages.of(id.communityCode(), act.at());
        log.write(
                id.communityCode(),
                "answer-resolution",
                id.object(),
                Map.of("level", level.name(), "unit", unit.toString(), "due", due.toString()),
                act);
        return matter;
    }

    private Matter carryOut(Resolution resolution, String measure, UUID unit, LocalDate due, Act act) {
        var community = resolution.id().communityCode();
        var reporter = new Reporter(
                act.by().account(),
                councils.get(community).name(),
                null,
                null,
                null,
                null,
                "zh-CN",
                act.by().account());
        var wanted = new NewMatter(
                community,
                Kind.RESOLUTION,
                category(act.day()),
                About.NOBODY,
                Channel.OWN,
                false,
                place(community),
                reporter,
                resolution.title() + "\n" + resolution.words(),
                null,
                null,
                List.of(measure),
                Enclosed.NOTHING,
                true,
                true,
                null);
        int days = Math.max(1, calendars.current().between(act.day(), due));
        var matter = open.of(wanted, Limit.workingDays(days), act);
        return moves.byProgram(
                matter.id(),
                act.at(),
                List.of(
                        new Intake.Accept(null, null, null),
                        new Dispatching.Dispatch(targets.unit(matter, unit, act.at()))));
    }

    private String category(LocalDate day) {
        var offered = categories.on(day);
        return offered.stream()
                .map(org.jiayuan.unit.Category::code)
                .filter(CATEGORY::equals)
                .findFirst()
                .orElseGet(() -> offered.getFirst().code());
    }

    /** The whole community; the engine wants a cell, and takes its first. */
    private MatterPlace place(String community) {
        var cell = places.cells(community).stream().findFirst();
        return new MatterPlace(
                community,
                cell.map(found -> found.id().cell()).orElse(null),
                null,
                null,
                MatterPlace.Source.STAFF,
                Objects.requireNonNull(divisions.community(community)).name(),
                null);
    }
}
