package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a matter for a unit that is another system, as what comes from there says. */
@Rule(
        clause = "9.1.4",
        says =
                "What another system writes as the unit it is waits for somebody's eyes before it is public, and its answer "
                        + "for somebody who checks it.",
        source = "matter.md, rows 8, 16 and 17, Publication; issue 4, Open")
@Service
public class ActForUnit {

    private final Matters matters;
    private final MakeMove make;
    private final Occasions occasions;

    ActForUnit(Matters matters, MakeMove make, Occasions occasions) {
        this.matters = matters;
        this.make = make;
        this.occasions = occasions;
    }

    /** What it does. */
    public sealed interface Doing {

        /** It has taken it. */
        record Take() implements Doing {}

        /** A word for everybody on how it goes. */
        record Say(String words) implements Doing {}

        /** The answer, the same to every open question. */
        record Answer(String words) implements Doing {}
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It cannot be done as the matter stands, but may be later. */
        LATER,
        /** The matter is not with that unit any more, or was answered otherwise. */
        OVER
    }

    /** Does it, if it can be done now. */
    @Transactional
    public Outcome of(MatterId id, UUID unit, Doing doing, Instant at) {
        var matter = matters.findById(id).orElseThrow(NotFound::new);
        if (!State.UNANSWERED.contains(matter.state())
                || matter.state() == State.CHECKING
                || !matter.holderUnit().equals(unit)) {
            return Outcome.OVER;
        }
        var act = Act.ofProgram(at);
        var move = move(matter, unit, doing, act);
        if (move.isEmpty()) {
            return Outcome.LATER;
        }
        make.byUnit(id, unit, act, move.get());
        return Outcome.DONE;
    }

    private Optional<Move> move(Matter matter, UUID unit, Doing doing, Act act) {
        return switch (doing) {
            case Doing.Take take ->
                matter.state() == State.DISPATCHED ? Optional.of(new Dispatching.Take(null)) : Optional.empty();
            case Doing.Say say -> Optional.of(new Working.Update(say.words()));
            case Doing.Answer answer ->
                matter.state() == State.IN_HAND
                        ? Optional.of(new Replying.Reply(answers(matter, unit, answer.words(), act), answer.words()))
                        : Optional.empty();
        };
    }

    private List<Ask.Answer> answers(Matter matter, UUID unit, String words, Act act) {
        return occasions.of(matter, act, Standing.ofUnit(unit)).openAsks().stream()
                .map(ask -> new Ask.Answer(ask.number(), Ask.Outcome.ANSWERED, words, null))
                .toList();
    }
}
