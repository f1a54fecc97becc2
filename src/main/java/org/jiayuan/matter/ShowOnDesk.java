package org.jiayuan.matter;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.division.Divisions;
import org.jiayuan.division.Places;
import org.jiayuan.matter.DeskView.Candidate;
import org.jiayuan.matter.DeskView.Template;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Limits;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Recipients;
import org.jiayuan.shared.Sealed;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows a matter to staff, with what the actions possible now need. */
@Service
public class ShowOnDesk {

    private static final int MERGES_OFFERED = 5;
    private static final Duration MERGES_SINCE = Duration.ofDays(60);
    private static final List<String> REASONS = List.of("contact", "visit", "check");
    private static final int REVEALS = 60;
    private static final Set<Party> KNOW_THE_REPORTER =
            EnumSet.of(Party.INTAKE, Party.HOLDER, Party.CHECKER, Party.DECIDER, Party.SUPERVISOR);

    private final ShowMatter show;
    private final Matters matters;
    private final Offices offices;
    private final Dispatcher dispatcher;
    private final FindMatters find;
    private final MatterClocks clocks;
    private final Categories categories;
    private final Places places;
    private final Units units;
    private final Divisions divisions;
    private final Publisher publisher;
    private final Speaking speaking;
    private final ReadPersonalData read;
    private final Limits limits;
    private final ChooseTarget targets;
    private final OpenFinding finding;
    private final JdbcClient database;

    ShowOnDesk(
            ShowMatter show,
            Matters matters,
            Offices offices,
            Dispatcher dispatcher,
            FindMatters find,
            MatterClocks clocks,
            Categories categories,
            Places places,
            Units units,
            Divisions divisions,
            Publisher publisher,
            Speaking speaking,
            ReadPersonalData read,
            Limits limits,
            ChooseTarget targets,
            OpenFinding finding,
            JdbcClient database) {
        this.show = show;
        this.matters = matters;
        this.offices = offices;
        this.dispatcher = dispatcher;
        this.find = find;
        this.clocks = clocks;
        this.categories = categories;
        this.places = places;
        this.units = units;
        this.divisions = divisions;
        this.publisher = publisher;
        this.speaking = speaking;
        this.read = read;
        this.limits = limits;
        this.targets = targets;
        this.finding = finding;
        this.database = database;
    }

    /**
     * Shows it.
     *
     * @param seenSteps how many steps an older page had shown; negative if there was none
     * @throws NotFound if she does not see it
     */
    public DeskView of(MatterId id, Act act, Screen screen, int seenSteps) {
        var view = show.toStaff(id, act, screen, seenSteps);
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        boolean chooses = view.can(Action.DISPATCH) || view.can(Action.ACCEPT);
        var candidates = chooses ? candidates(matter, screen) : List.<Candidate>of();
        return new DeskView(
                view,
                clocks.of(view, screen),
                Stages.of(view, screen),
                contactFor(matter, act, screen),
                matter.reporter().phone() != null || matter.reporter().name() != null,
                candidates,
                categories.on(screen.today()),
                places.cells(matter.place().communityCode()),
                view.can(Action.HAND_OVER) || view.can(Action.RETURN) ? neighbours(matter) : List.of(),
                view.can(Action.REPLY) ? templates(matter) : List.of(),
                view.can(Action.MERGE) ? mergeInto(matter, screen) : List.of(),
                categories.get(matter.category(), screen.today()).extension(),
                matter.place().clear(),
                matter.firstLook(),
                matter.extensionOpen(),
                publisher.isFor(matter, act.by()),
                SheetKind.of(matter, act.by(), offices, screen.now()),
                view.can(Action.DISPATCH) ? others(matter, candidates, screen) : List.of(),
                finding.possible(matter, act));
    }

    /** Whether she sees it: whoever has given one away may not any more. */
    public boolean sees(MatterId id, Act act) {
        return show.isFor(id, act.by());
    }

    /** How the reporter can be reached, shortened; null for those who must not know. */
    @Nullable String contactFor(Matter matter, Act act, Screen screen) {
        return Standing.of(matter, act.by(), offices).isAny(KNOW_THE_REPORTER) ? contact(matter, act, screen) : null;
    }

    /** The nickname and the last four digits; the number itself is shown for a reason only. */
    private String contact(Matter matter, Act act, Screen screen) {
        var reporter = matter.reporter();
        var called = reporter.name() == null
                ? reporter.nickname()
                : reporter.nickname() + " · " + shortened(matter, reporter.name(), act);
        if (reporter.phone() == null) {
            return screen.say("matter.contact.none", called);
        }
        var number = read.of(act, reading(matter, "phone", Reading.Purpose.MASKED, null))
                .text(Recipients.PHONE, reporter.phone());
        return screen.say("matter.contact", called, number.substring(number.length() - 4));
    }

    /** The name as a clerk wrote it down, shortened to its first character. */
    private String shortened(Matter matter, Sealed name, Act act) {
        var whole = read.of(act, reading(matter, "name", Reading.Purpose.MASKED, null))
                .text(Reporter.NAME, name);
        return whole.substring(0, whole.offsetByCodePoints(0, 1)) + "*";
    }

    private static Reading reading(Matter matter, String field, Reading.Purpose purpose, @Nullable String reason) {
        var id = matter.id();
        return new Reading(
                id.communityCode(), id.object(), matter.reporter().account(), List.of(field), purpose, reason);
    }

    /**
     * What was revealed.
     *
     * @param name null if none was left
     * @param phone null if none was left
     */
    public record Revealed(@Nullable String name, @Nullable String phone) {}

    /**
     * The reporter's whole name and number, for a reason that she will see. Each time is written down, and somebody who
     * asks all the time is stopped.
     *
     * @throws FieldIsWrong without a reason
     * @throws NotFound if it is not for this person, or there is none
     */
    public Revealed reveal(MatterId id, @Nullable String reason, Act act) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        var reporter = matter.reporter();
        if (!Standing.of(matter, act.by(), offices).isAny(KNOW_THE_REPORTER)
                || (reporter.phone() == null && reporter.name() == null)) {
            throw new NotFound();
        }
        if (reason == null || !REASONS.contains(reason)) {
            throw new FieldIsWrong("why", "reason-missing");
        }
        limits.count("matter.reveal", String.valueOf(act.by().account()), REVEALS, Duration.ofHours(1));
        var name = reporter.name();
        var phone = reporter.phone();
        return new Revealed(
                name == null ? null : reveal(matter, "name", reason, act).text(Reporter.NAME, name),
                phone == null ? null : reveal(matter, "phone", reason, act).text(Recipients.PHONE, phone));
    }

    private ReadPersonalData.Opened reveal(Matter matter, String field, String reason, Act act) {
        return read.of(act, reading(matter, field, Reading.Purpose.REVEAL, reason));
    }

    private List<Candidate> candidates(Matter matter, Screen screen) {
        if (!matter.place().clear() && !matter.about().upwards()) {
            return List.of();
        }
        return dispatcher.candidates(matter, screen.now()).stream()
                .map(target -> new Candidate(
                        target,
                        speaking.publicly(target.person(), target.unit(), screen),
                        target.why().stream()
                                .map(why -> speaking.why(why, screen))
                                .toList()))
                .toList();
    }

    /** The units that may have it instead: those of its community, its sub-district and the district. */
    private List<Unit> neighbours(Matter matter) {
        return divisions.path(matter.place().communityCode()).reversed().stream()
                .flatMap(division -> units.of(division.code()).stream())
                .filter(unit -> unit.answers() && !unit.id().equals(matter.holderUnit()))
                .toList();
    }

    /** Which units besides the candidates may be chosen for the dispatch: any, one level up; else those of its category there. */
    private List<Unit> others(Matter matter, List<Candidate> candidates, Screen screen) {
        var others = matter.supervised()
                ? neighbours(matter).stream()
                : targets.others(matter, screen.now()).stream()
                        .flatMap(unit -> units.find(unit).stream())
                        .filter(Unit::answers);
        return others.filter(unit -> candidates.stream()
                        .noneMatch(candidate -> candidate.target().unit().equals(unit.id())))
                .toList();
    }

    private List<Template> templates(Matter matter) {
        return database.sql("""
                        SELECT name, text FROM matter.templates
                        WHERE retired_at IS NULL AND (category = ? OR category IS NULL) AND (unit_id = ? OR unit_id IS NULL)
                        ORDER BY unit_id NULLS LAST, category NULLS LAST, name
                        """)
                .params(matter.category(), matter.holderUnit())
                .query((row, number) -> new Template(row.getString("name"), row.getString("text")))
                .list();
    }

    private List<FindMatters.Line> mergeInto(Matter matter, Screen screen) {
        return find
                .near(
                        matter.id().communityCode(),
                        matter.category(),
                        matter.place(),
                        500,
                        screen.now().minus(MERGES_SINCE),
                        MERGES_OFFERED + 1,
                        screen)
                .stream()
                .filter(line -> !line.id().equals(matter.id()))
                .limit(MERGES_OFFERED)
                .toList();
    }
}
