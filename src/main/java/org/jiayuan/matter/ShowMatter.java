package org.jiayuan.matter;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterView.Entry;
import org.jiayuan.matter.MatterView.Photo;
import org.jiayuan.matter.MatterView.Side;
import org.jiayuan.matter.Step.Audience;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.core.type.TypeReference;

/** Shows a matter to everybody, to its reporter, or to staff: each as much as she may read, the reading written down. */
@Service
public class ShowMatter {

    /** Steps that mean nothing to those outside. */
    static final Set<Action> AMONG_STAFF = EnumSet.of(
            Action.NOTE,
            Action.FAIL,
            Action.REMIND,
            Action.HAND_BACK,
            Action.FOLLOW,
            Action.CORRECT_CATEGORY,
            Action.MOVE,
            Action.REFUSE_EXTENSION,
            Action.LAPSE_EXTENSION,
            Action.ASK_EXTENSION,
            Action.PASS_UP,
            Action.CORRECT_ASKS);

    private final Matters matters;
    private final Steps steps;
    private final ReadPersonalData read;
    private final ShowAsks asks;
    private final ShowPhotos photos;
    private final Speaking speaking;
    private final Labels labels;
    private final Sight sight;
    private final Offices offices;
    private final TermBook terms;

    ShowMatter(
            Matters matters,
            Steps steps,
            ReadPersonalData read,
            ShowAsks asks,
            ShowPhotos photos,
            Speaking speaking,
            Labels labels,
            Sight sight,
            Offices offices,
            TermBook terms) {
        this.matters = matters;
        this.steps = steps;
        this.read = read;
        this.asks = asks;
        this.photos = photos;
        this.speaking = speaking;
        this.labels = labels;
        this.sight = sight;
        this.offices = offices;
        this.terms = terms;
    }

    /** To everybody; nothing if there is none with that id. */
    public Optional<MatterView> toEverybody(MatterId id, Screen screen) {
        return matters.findById(id).map(matter -> {
            var view = show(matter, new Eyes(Eyes.Reader.EVERYBODY, null, screen, -1, Standing.ofAnyone()));
            return view.text() == null ? Unshown.of(view, screen) : view;
        });
    }

    /**
     * To its reporter; whoever calls this has made sure that it is she.
     *
     * @throws NotFound if there is none with that id
     */
    public MatterView toReporter(MatterId id, Act act, Screen screen) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        var opened = read.of(
                act,
                Reading.own(id.communityCode(), id.object(), matter.reporter().account(), "text", "thread"));
        return show(matter, new Eyes(Eyes.Reader.REPORTER, opened, screen, -1, Standing.ofReporter()));
    }

    /**
     * To the reporter of another one that was merged into it: the answer is hers too, what its reporter wrote is not.
     *
     * @throws NotFound if there is none with that id
     */
    public MatterView toFellow(MatterId id, Act act, Screen screen) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        var opened = read.of(
                act,
                Reading.handling(
                        id.communityCode(), id.object(), matter.reporter().account(), "thread"));
        return show(matter, new Eyes(Eyes.Reader.FELLOW, opened, screen, -1, Standing.ofReporter()));
    }

    /**
     * To staff who see it.
     *
     * @param seenSteps how many steps an older page had shown; what came after is marked; negative if there was none
     * @throws NotFound if there is none, or it is not for her
     */
    public MatterView toStaff(MatterId id, Act act, Screen screen, int seenSteps) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        sight.require(matter, act.by());
        var opened = read.of(
                act,
                Reading.handling(
                        id.communityCode(), id.object(), matter.reporter().account(), "text", "thread"));
        return show(
                matter, new Eyes(Eyes.Reader.STAFF, opened, screen, seenSteps, Standing.of(matter, act.by(), offices)));
    }

    /** Whether that member of staff sees it. */
    public boolean isFor(MatterId id, Actor actor) {
        return matters.findById(id).filter(matter -> sight.sees(matter, actor)).isPresent();
    }

    private MatterView show(Matter matter, Eyes eyes) {
        var screen = eyes.screen();
        var id = matter.id();
        var rows = steps.of(id);
        var pictures = photos.to(eyes.reader(), matter, rows);
        speaking.prepare(
                rows.stream().map(Steps.Row::account).filter(Objects::nonNull).toList());
        boolean textVisible = !eyes.outside() || (matter.listed() && matter.released());
        return new MatterView(
                id,
                labels.of(id),
                textVisible ? matter.title() : speaking.category(matter.category(), screen),
                matter.state(),
                matter.kind(),
                matter.category(),
                speaking.category(matter.category(), screen),
                textVisible ? speaking.place(matter.place(), screen) : cellOnly(matter, screen),
                eyes.staff()
                        ? speaking.among(matter.holderPerson(), matter.holderUnit(), screen)
                        : speaking.publicly(matter.holderPerson(), matter.holderUnit(), screen),
                matter.deadline(),
                matter.round(),
                textVisible ? asks.of(matter, eyes) : List.of(),
                rows.stream()
                        .filter(step -> step.action() != Action.FOLLOW)
                        .filter(step -> eyes.staff() || !AMONG_STAFF.contains(step.action()))
                        .map(step ->
                                entry(step, matter, eyes, Steps.unsent(step, rows), photos(step.sequence(), pictures)))
                        .toList(),
                why(rows, screen),
                textVisible ? text(rows.getFirst(), eyes) : null,
                matter.reporter().nickname(),
                matter.followers,
                matter.revision(),
                matter.listed(),
                matter.released(),
                rows.stream().anyMatch(step -> step.action() == Action.CLOSE_UNRATED),
                matter.rateBy(),
                matter.mergedInto(),
                matter.previousNumber == null || matter.previousYear == null
                        ? null
                        : new MatterId(id.communityCode(), matter.previousYear, matter.previousNumber),
                matter.submittedAt,
                matter.milestones(),
                Possible.of(matter, eyes.standing(), terms.on(screen.today()), screen.now()));
    }

    private String cellOnly(Matter matter, Screen screen) {
        var cell = matter.place().cellId();
        return cell == null ? "" : speaking.cell(cell, screen);
    }

    private Entry entry(Steps.Row step, Matter matter, Eyes eyes, boolean unsent, List<Photo> shown) {
        var side = side(step);
        var who = switch (side) {
            case REPORTER -> matter.reporter().nickname();
            case PROGRAM -> eyes.screen().say("matter.program");
            case STAFF ->
                eyes.staff()
                        ? speaking.among(step.account(), step.unit(), eyes.screen())
                        : speaking.publicly(step.account(), step.unit(), eyes.screen());
        };
        var words = unsent && !eyes.staff() ? null : words(step, matter, eyes);
        var says = step.action() == Action.TAKE
                ? eyes.screen().say("matter.says.take", who)
                : speaking.says(step.action(), step.details(), eyes.screen());
        return new Entry(
                step.sequence(),
                step.action(),
                step.at(),
                who,
                who.isEmpty() ? "·" : who.substring(0, who.offsetByCodePoints(0, 1)),
                side,
                says,
                words,
                shown,
                step.audience(),
                words == null && step.redacted() != null && step.audience() == Audience.PUBLIC,
                eyes.seenSteps() >= 0 && step.sequence() > eyes.seenSteps());
    }

    private static List<Photo> photos(int sequence, List<ShowPhotos.Kept> kept) {
        return kept.stream()
                .filter(photo -> photo.sequence() == sequence)
                .map(photo -> new Photo(
                        photo.id(),
                        photo.picture(),
                        photo.verdict().name().toLowerCase(Locale.ROOT),
                        photo.caption(),
                        photo.reason(),
                        photo.file().file().smallWidth(),
                        photo.file().file().smallHeight()))
                .toList();
    }

    private static Side side(Steps.Row step) {
        return switch (step.party()) {
            case PROGRAM -> Side.PROGRAM;
            case REPORTER, ANYONE -> Side.REPORTER;
            case INTAKE, HOLDER, CHECKER, EXTENDER, SUPERVISOR, DECIDER -> Side.STAFF;
        };
    }

    private static @Nullable String words(Steps.Row step, Matter matter, Eyes eyes) {
        if (step.words() == null || step.redacted() == null) {
            return null;
        }
        return switch (eyes.reader()) {
            case STAFF -> eyes.original(step.words());
            case REPORTER -> step.audience() == Audience.STAFF ? null : eyes.original(step.words());
            case FELLOW -> {
                if (!step.party().fromOutside()) {
                    yield step.audience() == Audience.STAFF ? null : eyes.original(step.words());
                }
                yield publicly(step, matter);
            }
            case EVERYBODY -> publicly(step, matter);
        };
    }

    /** The words of a step as everybody may read them; null if she may not. */
    private static @Nullable String publicly(Steps.Row step, Matter matter) {
        if (step.audience() != Audience.PUBLIC || !matter.listed() || !matter.released()) {
            return null;
        }
        return step.shown() != null ? step.shown() : step.released() ? step.redacted() : null;
    }

    private static @Nullable String text(Steps.Row submitted, Eyes eyes) {
        if (eyes.outside()) {
            return submitted.shown();
        }
        return submitted.words() == null ? null : eyes.original(submitted.words());
    }

    /** Why a matter went where it is, as sentences. */
    List<String> whyOf(MatterId id, Screen screen) {
        return why(steps.of(id), screen);
    }

    private List<String> why(List<Steps.Row> steps, Screen screen) {
        return steps.reversed().stream()
                .filter(step -> step.action() == Action.DISPATCH || step.action() == Action.HAND_OVER)
                .findFirst()
                .map(step -> step.detail().as(new TypeReference<WhyOnly>() {}).why())
                .orElse(List.of())
                .stream()
                .map(why -> speaking.why(why, screen))
                .toList();
    }

    /** Of a dispatch's detail, the sentences. */
    @tools.jackson.databind.annotation.JsonDeserialize
    @com.fasterxml.jackson.annotation.JsonIgnoreProperties(ignoreUnknown = true)
    record WhyOnly(List<Why> why) {}
}
