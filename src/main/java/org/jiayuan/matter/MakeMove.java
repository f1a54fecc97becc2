package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a move on a matter: loads it, asks as what the person stands to it, lets the move change it, writes down what
 * came of it. Two who move at once come one after the other; whose page is stale changes nothing.
 */
@Service
public class MakeMove {

    /** What a page says that was not opened before: it has seen everything. */
    public static final int UNSEEN = -1;

    private static final int TRIES = 4;

    private final Matters matters;
    private final Sight sight;
    private final Occasions occasions;
    private final Ledger ledger;
    private final CorrectionTasks corrections;
    private final Enclosures enclosures;
    private final TransactionTemplate transaction;

    MakeMove(
            Matters matters,
            Sight sight,
            Occasions occasions,
            Ledger ledger,
            CorrectionTasks corrections,
            Enclosures enclosures,
            TransactionTemplate transaction) {
        this.matters = matters;
        this.sight = sight;
        this.occasions = occasions;
        this.ledger = ledger;
        this.corrections = corrections;
        this.enclosures = enclosures;
        this.transaction = transaction;
    }

    /**
     * Somebody on the staff moves, once or several times in one go.
     *
     * @param seen the revision her page showed
     * @param moves each made of the matter as the one before has left it
     * @throws NotFound if she does not see it
     * @throws StalePage if it moved on meanwhile
     * @throws org.jiayuan.shared.RuleBroken if the table or a rule refuses it
     */
    public Matter byStaff(MatterId id, int seen, Act act, List<Function<Matter, Move>> moves) {
        return inTransaction(id, seen, matter -> {
            sight.require(matter, act.by());
            for (var choice : moves) {
                var move = choice.apply(matter);
                var holder = matter.holderUnit();
                make(matter, move, act, Standing.of(matter, act.by(), occasions.offices()), matter.id());
                if (move instanceof Dispatching.Return returned) {
                    corrections.raise(matter, returned, holder, act);
                }
            }
            return matter;
        });
    }

    /** The same with one move that does not depend on how the matter stands. */
    public Matter byStaff(MatterId id, int seen, Act act, Move move) {
        return byStaff(id, seen, act, List.of(matter -> move));
    }

    /**
     * The program moves after somebody's move: it dispatches what was just accepted.
     *
     * @throws org.jiayuan.shared.RuleBroken if the table or a rule refuses it
     */
    public Matter byProgram(MatterId id, Instant at, List<Move> moves) {
        return inTransaction(id, UNSEEN, matter -> {
            moves.forEach(move -> make(matter, move, Act.ofProgram(at), Standing.ofProgram(), matter.id()));
            return matter;
        });
    }

    /**
     * Another system moves as the unit that it is and that has the matter in hand.
     *
     * @throws org.jiayuan.shared.RuleBroken if the table or a rule refuses it
     */
    Matter byUnit(MatterId id, UUID unit, Act act, Move move) {
        return inTransaction(id, UNSEEN, matter -> {
            make(matter, move, act, Standing.ofUnit(unit), matter.id());
            return matter;
        });
    }

    /**
     * The reporter moves; whoever calls this has made sure that it is she. What she says of a merged matter counts for
     * the one it was merged into.
     *
     * @throws org.jiayuan.shared.RuleBroken if the table or a rule refuses it
     */
    public Matter byReporter(MatterId id, int seen, Act act, Move move) {
        var hers = matters.findById(id).orElseThrow(NotFound::new);
        var into = move instanceof Reporting.Rate ? hers.mergedInto() : null;
        return inTransaction(into == null ? id : into, seen, matter -> {
            make(matter, move, act, Standing.ofReporter(), id);
            return matter;
        });
    }

    /** Anybody moves: a neighbour who has met the same. */
    public Matter byAnyone(MatterId id, Act act, Move move) {
        return inTransaction(id, UNSEEN, matter -> {
            make(matter, move, act, Standing.ofAnyone(), id);
            return matter;
        });
    }

    /**
     * Intake merges a matter into another one of the same community.
     *
     * @throws org.jiayuan.shared.RuleBroken if the table or a rule refuses it
     */
    public Matter merge(MatterId id, int seen, MatterId into, Act act) {
        return inTransaction(id, seen, matter -> {
            sight.require(matter, act.by());
            var target = matters.findById(into)
                    .filter(found -> sight.sees(found, act.by()))
                    .orElseThrow(FieldIsWrong::mergeTarget);
            var asks = occasions.of(matter, act, Standing.ofAnyone()).openAsks();
            make(matter, new Intake.Merge(target), act, Standing.of(matter, act.by(), occasions.offices()), id);
            var standing = Standing.of(target, act.by(), occasions.offices());
            var occasion = occasions.of(target, act, standing);
            var step = Intake.receive(target, matter, asks, occasion);
            matters.save(target);
            ledger.write(target, step, occasion.outcome(), act);
            return matter;
        });
    }

    private Matter inTransaction(MatterId id, int seen, Function<Matter, Matter> doing) {
        for (int tried = 1; ; tried++) {
            try {
                return java.util.Objects.requireNonNull(transaction.execute(status -> {
                    var matter = matters.findById(id).orElseThrow(NotFound::new);
                    if (seen != UNSEEN && seen != matter.revision()) {
                        throw new StalePage(seen);
                    }
                    return doing.apply(matter);
                }));
            } catch (OptimisticLockingFailureException overtaken) {
                if (tried == TRIES) {
                    throw overtaken;
                }
            }
        }
    }

    private void make(Matter matter, Move move, Act act, Standing standing, MatterId rater) {
        var occasion = occasions.of(matter, act, standing);
        boolean before = matter.shown();
        var step = move.make(matter, occasion);
        occasion.outcome().rater = rater;
        var enclosed = enclosures.claim(matter.id(), move.enclosed());
        boolean asksAlone = step.words() == null && !occasion.outcome().asks.isEmpty();
        matter.awaitLook(
                Enclosures.pictures(enclosed) + (asksAlone && step.party().fromOutside() ? 1 : 0), act.at());
        matters.save(matter);
        ledger.write(matter, step, occasion.outcome(), act);
        if (before != matter.shown()) {
            ledger.tellPublication(matter, before, act);
        }
        enclosures.note(matter.id(), step.sequence(), enclosed);
    }
}
