package org.jiayuan.matter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.matter.Dispatching.Target;
import org.jiayuan.matter.Dispatching.Why;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Makes the dispatch that the rule finds, or that staff choose. */
@Component
public class ChooseTarget {

    private final Dispatcher dispatcher;
    private final Units units;

    ChooseTarget(Dispatcher dispatcher, Units units) {
        this.dispatcher = dispatcher;
        this.units = units;
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
     * The chosen unit, with the rule's reasons if it is one that the rule finds.
     *
     * @throws FieldIsWrong if there is no such unit, or it has closed
     */
    public Target unit(Matter matter, UUID unit, Instant at) {
        if (units.find(unit).filter(found -> found.to() == null).isEmpty()) {
            throw new FieldIsWrong("target", "target");
        }
        return dispatcher.candidates(matter, at).stream()
                .filter(candidate -> candidate.unit().equals(unit))
                .findFirst()
                .orElseGet(() -> new Target(unit, null, false, List.of(new Why("chosen", List.of("unit:" + unit)))));
    }
}
