package org.jiayuan.matter;

import java.util.List;
import java.util.Set;
import org.jiayuan.archive.TakeNumber;
import org.jiayuan.calendar.Limit;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.redaction.Title;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.unit.Categories;
import org.jiayuan.unit.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a matter: numbers it, starts its first round, and, where the category is automatic and everything is clear,
 * accepts and dispatches it in the same transaction, so that the receipt already names who has it.
 */
@Service
public class OpenMatter {

    private final Matters matters;
    private final Occasions occasions;
    private final Ledger ledger;
    private final TakeNumber numbers;
    private final Categories categories;
    private final Dispatcher dispatcher;
    private final Redaction redaction;
    private final Enclosures enclosures;

    OpenMatter(
            Matters matters,
            Occasions occasions,
            Ledger ledger,
            TakeNumber numbers,
            Categories categories,
            Dispatcher dispatcher,
            Redaction redaction,
            Enclosures enclosures) {
        this.matters = matters;
        this.occasions = occasions;
        this.ledger = ledger;
        this.numbers = numbers;
        this.categories = categories;
        this.dispatcher = dispatcher;
        this.redaction = redaction;
        this.enclosures = enclosures;
    }

    /**
     * What somebody wants to be opened.
     *
     * @param category its code
     * @param text her words
     * @param name her name, in clear, to be redacted from her words; null if unknown
     * @param number her phone number, likewise
     * @param asks the questions; null to let the program propose them
     * @param enclosed the photos and documents that come with it
     * @param listed whether it may stand in the public list
     * @param alike whether likely duplicates were shown and none was said to be another matter
     * @param previous the closed matter it comes back from
     */
    public record NewMatter(
            String community,
            Kind kind,
            String category,
            About about,
            Channel channel,
            boolean danger,
            MatterPlace place,
            Reporter reporter,
            String text,
            @Nullable String name,
            @Nullable String number,
            @Nullable List<String> asks,
            Enclosed enclosed,
            boolean listed,
            boolean alike,
            @Nullable MatterId previous) {

        @Override
        public String toString() {
            return "a new matter of " + category + " in " + community;
        }
    }

    /** Opens it, for as long as its category says. */
    @Transactional
    public Matter of(NewMatter wanted, Act act) {
        var category = categories.get(wanted.category(), act.day());
        return open(wanted, category, category.limit(), act);
    }

    /** Opens it, for as long as somebody has decided. */
    @Transactional
    public Matter of(NewMatter wanted, Limit limit, Act act) {
        return open(wanted, categories.get(wanted.category(), act.day()), limit, act);
    }

    private Matter open(NewMatter wanted, Category category, Limit limit, Act act) {
        var matter = draft(wanted, act);
        var previous = previous(wanted, act);
        if (previous != null) {
            matter.previousYear = previous.id().year();
            matter.previousNumber = previous.id().number();
        }
        var words = redaction.of(wanted.text(), known(wanted.name(), wanted), known(wanted.number()));
        matter.title = Title.of(words.redacted()).text();
        var asks = wanted.asks() == null ? ProposedAsks.of(wanted.text()) : wanted.asks();
        if (asks.size() > Asking.MOST) {
            throw new FieldIsWrong("asks", "asks-too-many", Asking.MOST);
        }
        var standing = standing(act);
        var occasion = occasions.of(matter, act, standing);
        asks.forEach(ask -> occasion.outcome()
                .asks
                .add(new Ask(++matter.asks, redaction.of(ask, known(wanted.name(), wanted), known(wanted.number())))));
        var step = Intake.submit(matter, limit, words, occasion);
        var enclosed = enclosures.claim(matter.id(), wanted.enclosed());
        matter.awaitLook(Enclosures.pictures(enclosed), act.at());
        matters.save(matter);
        ledger.write(matter, step, occasion.outcome(), act);
        enclosures.note(matter.id(), step.sequence(), enclosed);
        if (previous != null && wanted.kind() != Kind.FINDING) {
            comeBack(previous, matter, act);
        }
        if (category.automatic()
                && matter.place().clear()
                && !wanted.alike()
                && !matter.about().upwards()) {
            byProgram(matter, new Intake.Accept(null, null, null), act);
            byProgram(matter, new Dispatching.Dispatch(dispatcher.target(matter, act.at())), act);
        }
        return matter;
    }

    private Matter draft(NewMatter wanted, Act act) {
        var offices = occasions.offices();
        var matter = new Matter();
        int year = act.day().getYear();
        matter.id = new MatterId(wanted.community(), year, numbers.of(wanted.community(), "matter", year));
        matter.kind = wanted.kind();
        matter.category = wanted.category();
        matter.about = wanted.about();
        matter.channel = wanted.channel();
        matter.danger = wanted.danger();
        matter.place = wanted.place();
        matter.reporter = wanted.reporter();
        matter.listed = wanted.listed();
        var station = offices.stationOf(wanted.place().communityCode());
        matter.intakeUnit = wanted.about().upwards() ? offices.above(station) : station;
        return matter;
    }

    /** What it goes on from: the matter that was taken back, or one that may still come back; else it stands alone. */
    private @Nullable Matter previous(NewMatter wanted, Act act) {
        return wanted.previous() == null
                ? null
                : matters.findById(wanted.previous())
                        .filter(found -> wanted.kind() == Kind.FINDING || found.mayComeBack(act.at()))
                        .orElse(null);
    }

    private void comeBack(Matter previous, Matter again, Act act) {
        var occasion = occasions.of(previous, act, Standing.ofReporter());
        var step = new Passing.ComeBack(again.id()).make(previous, occasion);
        matters.save(previous);
        ledger.write(previous, step, occasion.outcome(), act);
    }

    private static Set<String> known(@Nullable String value) {
        return value == null ? Set.of() : Set.of(value);
    }

    private static Set<String> known(@Nullable String name, NewMatter wanted) {
        return name == null
                ? Set.of(wanted.reporter().nickname())
                : Set.of(name, wanted.reporter().nickname());
    }

    private static Standing standing(Act act) {
        return act.by() instanceof Actor.Program ? Standing.ofProgram() : Standing.ofReporter();
    }

    private void byProgram(Matter matter, Move move, Act act) {
        var program = Act.ofProgram(act.at());
        var occasion = occasions.of(matter, program, Standing.ofProgram());
        var step = move.make(matter, occasion);
        matters.save(matter);
        ledger.write(matter, step, occasion.outcome(), program);
    }
}
