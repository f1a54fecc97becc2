package org.jiayuan.demonstration;

import java.time.Instant;
import java.util.Comparator;
import org.jiayuan.identity.Actors;
import org.jiayuan.matter.LookAtWords;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.WaitingWords;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Plays the operators who look at texts before they become public. */
@Component
class Looking {

    private final Units units;
    private final Staffing staffing;
    private final Actors actors;
    private final LookAtWords look;
    private final WaitingWords waiting;

    Looking(Units units, Staffing staffing, Actors actors, LookAtWords look, WaitingWords waiting) {
        this.units = units;
        this.staffing = staffing;
        this.actors = actors;
        this.look = look;
        this.waiting = waiting;
    }

    /** Looks at everything of a matter that waits to be looked at. */
    void at(MatterId id, Instant at) {
        var station = units.stationOf(id.communityCode());
        var operator = staffing.in(station.id(), Role.OPERATOR).stream()
                .min(Comparator.naturalOrder())
                .flatMap(actors::find)
                .orElseThrow()
                .actor();
        waiting.of(id).forEach(words -> look.of(id, words.sequence(), words.asRedacted(), new Act(operator, at)));
    }
}
