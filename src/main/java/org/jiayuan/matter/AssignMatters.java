package org.jiayuan.matter;

import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jiayuan.matter.Dispatching.Dispatch;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.RuleBroken;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;

/** Dispatches several matters at once, each for itself: what cannot be done to one does not hold up the others. */
@Service
public class AssignMatters {

    private final Matters matters;
    private final Sight sight;
    private final Labels labels;
    private final MakeMove make;
    private final ChooseTarget targets;

    AssignMatters(Matters matters, Sight sight, Labels labels, MakeMove make, ChooseTarget targets) {
        this.matters = matters;
        this.sight = sight;
        this.labels = labels;
        this.make = make;
        this.targets = targets;
    }

    /**
     * A matter that was ticked, as the page saw it.
     *
     * @param seen the revision the page showed
     * @param waits whether it still waits to be dispatched
     */
    public record Ticked(MatterId id, String label, String title, int seen, boolean waits) {

        /** {@code 440305007019/2026-418/7}. */
        public String reference() {
            return id.communityCode() + "/" + id.reference() + "/" + seen;
        }
    }

    /**
     * What became of one.
     *
     * @param fault the key of why nothing was done; null if it was dispatched
     */
    public record Assigned(
            String label,
            String title,
            String link,
            @Nullable String fault) implements Serializable {}

    /** Those ticked that she sees. */
    public List<Ticked> ticked(List<MatterId> ids, Act act) {
        return ids.stream()
                .flatMap(id -> matters.findById(id).stream())
                .filter(matter -> sight.sees(matter, act.by()))
                .map(matter -> new Ticked(
                        matter.id(),
                        labels.of(matter.id()),
                        matter.title(),
                        matter.revision(),
                        matter.state() == State.ACCEPTED))
                .toList();
    }

    /**
     * Dispatches them.
     *
     * @param unit to whom; null for where the rule sends each
     */
    public List<Assigned> of(List<Ticked> ticked, @Nullable UUID unit, Act act) {
        return ticked.stream().map(one -> assign(one, unit, act)).toList();
    }

    private Assigned assign(Ticked one, @Nullable UUID unit, Act act) {
        String fault = null;
        try {
            make.byStaff(
                    one.id(),
                    one.seen(),
                    act,
                    List.of(matter -> new Dispatch(
                            unit == null
                                    ? targets.byRule(matter, act.at())
                                    : targets.dispatched(matter, unit, act.at()))));
        } catch (RuleBroken broken) {
            fault = broken.key();
        } catch (NotFound hidden) {
            fault = "matter.broken.target";
        } catch (OptimisticLockingFailureException overtaken) {
            fault = "matter.broken.stale";
        }
        var id = one.id();
        return new Assigned(
                one.label(), one.title(), "/desk/matters/" + id.communityCode() + "/" + id.reference(), fault);
    }
}
