package org.jiayuan.matter;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jiayuan.matter.Dispatching.Target;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.unit.Responsibility;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Makes the dispatch that the rule finds, or that staff choose. */
@Component
public class ChooseTarget {

    private final Dispatcher dispatcher;
    private final Units units;
    private final Responsibility responsibility;
    private final Steps steps;

    ChooseTarget(Dispatcher dispatcher, Units units, Responsibility responsibility, Steps steps) {
        this.dispatcher = dispatcher;
        this.units = units;
        this.responsibility = responsibility;
        this.steps = steps;
    }

    /** Where the rule sends it now. */
    public Target byRule(Matter matter, Instant at) {
        return dispatcher.target(matter, at);
    }

    /** Where the rule sends it from the first look. */
    public Target afterFirstLook(Matter matter, Instant at) {
        return dispatcher.afterFirstLook(matter, at);
    }

    /**
     * The unit that intake has chosen. One level up chooses any.
     *
     * @throws FieldIsWrong if it neither looks first nor answers the category there, and whoever returned it named another
     */
    public Target dispatched(Matter matter, UUID unit, Instant at) {
        var target = unit(matter, unit, at);
        boolean ruled = dispatcher.candidates(matter, at).stream()
                .anyMatch(candidate -> candidate.unit().equals(unit));
        if (!ruled && !matter.supervised() && !others(matter, at).contains(unit)) {
            throw new FieldIsWrong("unit", "target-answers-not");
        }
        return target;
    }

    /** The units besides the rule's that intake may choose: those of the category there, and one that a return named. */
    Set<UUID> others(Matter matter, Instant at) {
        var others = new LinkedHashSet<UUID>();
        if (matter.place().clear()) {
            others.addAll(
                    responsibility.answering(matter.category(), matter.place().communityCode(), Shanghai.day(at)));
        }
        if (matter.returns() > 0) {
            steps.of(matter.id()).stream()
                    .filter(step -> step.action() == Action.RETURN)
                    .flatMap(step -> Optional.ofNullable(step.details().get("better")).stream())
                    .forEach(better -> others.add(UUID.fromString(String.valueOf(better))));
        }
        return others;
    }

    /**
     * The chosen unit, with the rule's reasons if it is one that the rule finds.
     *
     * @throws FieldIsWrong if there is no such unit, or it answers nothing
     */
    public Target unit(Matter matter, UUID unit, Instant at) {
        if (units.find(unit).filter(Unit::answers).isEmpty()) {
            throw FieldIsWrong.target();
        }
        return dispatcher.candidates(matter, at).stream()
                .filter(candidate -> candidate.unit().equals(unit))
                .findFirst()
                .orElseGet(() -> new Target(unit, null, false, List.of(new Why("chosen", List.of("unit:" + unit)))));
    }
}
