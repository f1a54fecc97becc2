package org.jiayuan.matter;

import java.util.Set;
import java.util.UUID;
import org.jiayuan.shared.Rule;

/** Who decides on more time. */
@Rule(
        clause = "9.2.6",
        says = "The head of intake's unit grants an extension; what intake's own unit holds, the unit one level up "
                + "decides; never the person who asked.",
        source = "matter.md, row 15")
final class Extending {

    private Extending() {}

    static UUID decider(Matter matter, UUID asked, Offices offices) {
        var unit = matter.holderUnit.equals(matter.intakeUnit) ? offices.above(matter.intakeUnit) : matter.intakeUnit;
        return offices.free(unit, Set.of(asked));
    }
}
