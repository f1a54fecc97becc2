package org.jiayuan.council.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Limit;
import org.jiayuan.council.FindCouncil;
import org.jiayuan.council.meeting.AnswerResolution.Where;
import org.jiayuan.council.meeting.Resolution.Opinion;
import org.jiayuan.division.Facilities;
import org.jiayuan.division.Facility;
import org.jiayuan.division.GridCell.CellId;
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
import org.jiayuan.matter.MatterPlace.Source;
import org.jiayuan.matter.OpenMatter;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.matter.Reporter;
import org.jiayuan.platform.Vault;
import org.jiayuan.redaction.Known;
import org.jiayuan.redaction.Redact;
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
    private final Places places;
    private final Facilities facilities;
    private final Redact redact;
    private final Vault vault;
    private final OpenMatter open;
    private final ChooseTarget targets;
    private final MakeMove moves;

    CarryOutResolution(
            FindCouncil councils,
            Categories categories,
            Calendars calendars,
            Places places,
            Facilities facilities,
            Redact redact,
            Vault vault,
            OpenMatter open,
            ChooseTarget targets,
            MakeMove moves) {
        this.councils = councils;
        this.categories = categories;
        this.calendars = calendars;
        this.places = places;
        this.facilities = facilities;
        this.redact = redact;
        this.vault = vault;
        this.open = open;
        this.targets = targets;
        this.moves = moves;
    }

    /** @throws MeetingForbids if the place is missing, or there is no such cell or facility */
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

    private MatterPlace place(String community, Where where) {
        var words = Typed.orEmpty("words", where.words(), LONGEST_PLACE);
        var sealed = words.isEmpty() ? null : vault.seal(MatterPlace.WORDS, words);
        var label = words.isEmpty() ? null : redact.of(words, Known.nothing()).text();
        if (!where.facility().isEmpty()) {
            var facility = facility(community, where.facility());
            return new MatterPlace(
                    community,
                    facility.cell(),
                    facility.point().lat(),
                    facility.point().lng(),
                    Source.FACILITY,
                    label == null ? facility.name() : facility.name() + " " + label,
                    sealed);
        }
        if (!where.cell().isEmpty()) {
            return new MatterPlace(community, cell(community, where.cell()), null, null, Source.CELL, label, sealed);
        }
        if (label == null) {
            throw new MeetingForbids("cell", "no-place");
        }
        return new MatterPlace(community, null, null, null, Source.WORDS, label, sealed);
    }

    private String cell(String community, String code) {
        return Optional.of(code)
                .filter(digits -> digits.matches("\\d{14}") && digits.startsWith(community))
                .map(CellId::of)
                .flatMap(places::find)
                .map(found -> found.id().cell())
                .orElseThrow(() -> new MeetingForbids("cell", "no-place"));
    }

    private Facility facility(String community, String id) {
        return Optional.of(id)
                .filter(typed -> typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
                .map(UUID::fromString)
                .flatMap(typed -> facilities.find(community, typed))
                .orElseThrow(() -> new MeetingForbids("facility", "no-place"));
    }
}
