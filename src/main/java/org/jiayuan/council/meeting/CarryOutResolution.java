package org.jiayuan.council.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.meeting.AnswerResolution.Where;
import org.jiayuan.council.meeting.Resolution.Opinion;
import org.jiayuan.matter.About;
import org.jiayuan.matter.Channel;
import org.jiayuan.matter.ChooseTarget;
import org.jiayuan.matter.Dispatching;
import org.jiayuan.matter.Enclosed;
import org.jiayuan.matter.FindPlace;
import org.jiayuan.matter.FindPlace.Said;
import org.jiayuan.matter.Intake;
import org.jiayuan.matter.Kind;
import org.jiayuan.matter.MakeMove;
import org.jiayuan.matter.Matter;
import org.jiayuan.matter.MatterPlace;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.springframework.stereotype.Service;

/** The matter by which a resolution is carried out is opened and, where its place is clear, handed to its unit. */
@Service
class CarryOutResolution {

    private static final String CATEGORY = "suggestion";
    private static final int LONGEST_PLACE = 60;

    private final FindCouncil councils;
    private final Categories categories;
    private final Calendars calendars;
    private final FindPlace places;
    private final OpenMatter open;
    private final ChooseTarget targets;
    private final MakeMove moves;

    CarryOutResolution(
            FindCouncil councils,
            Categories categories,
            Calendars calendars,
            FindPlace places,
            OpenMatter open,
            ChooseTarget targets,
            MakeMove moves) {
        this.councils = councils;
        this.categories = categories;
        this.calendars = calendars;
        this.places = places;
        this.open = open;
        this.targets = targets;
        this.moves = moves;
    }

    /**
     * Opens it.
     *
     * @throws org.jiayuan.matter.PlaceIsWrong if the place is missing, or there is no such cell or facility
     * @throws MeetingForbids if it lies in another community
     */
    Matter by(Resolution resolution, Opinion opinion, Where where, Act act) {
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
                place(community, where),
                reporter,
                resolution.title() + "\n" + resolution.words(),
                null,
                null,
                List.of(opinion.measure()),
                Enclosed.NOTHING,
                true,
                true,
                null);
        int days = Math.max(1, calendars.current().between(act.day(), opinion.due()));
        var matter = open.of(wanted, Limit.workingDays(days), act);
        return matter.place().clear()
                ? moves.byProgram(
                        matter.id(),
                        act.at(),
                        List.of(
                                new Intake.Accept(null, null, null),
                                new Dispatching.Dispatch(targets.unit(matter, opinion.unit(), act.at()))))
                : matter;
    }

    private String category(LocalDate day) {
        var offered = categories.on(day);
        return offered.stream()
                .map(Category::code)
                .filter(CATEGORY::equals)
                .findFirst()
                .orElseGet(() -> offered.getFirst().code());
    }

    /** Nothing is carried out in another community, whatever cell was sent. */
    private MatterPlace place(String community, Where where) {
        var words = Typed.orEmpty("words", where.words(), LONGEST_PLACE);
        var place = places.of(community, new Said(null, null, where.cell(), where.facility(), words));
        if (!place.communityCode().equals(community)) {
            throw new MeetingForbids("cell", "place-elsewhere");
        }
        return place;
    }
}
