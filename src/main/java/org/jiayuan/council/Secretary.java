package org.jiayuan.council;

import java.util.UUID;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/**
 * Who keeps a council's papers: the clerks and the head of the community's station, as far as their grant counts for the
 * council. Their superiors read along. What somebody is not content with goes to the supervision committee.
 */
@Component
public class Secretary {

    /** The module's name in grants and waiting items. */
    public static final String MODULE = "council";

    private final Units units;

    Secretary(Units units) {
        this.units = units;
    }

    /** The unit whose people keep the papers. */
    public UUID unit(String community) {
        return units.stationOf(community).id();
    }

    /** Whether she keeps that council's papers. */
    public boolean is(Actor actor, String community) {
        return actor instanceof Actor.Program
                || (actor.may(MODULE, community, Role.CLERK, Role.HEAD)
                        && actor.units(MODULE, Role.CLERK, Role.HEAD).contains(unit(community)));
    }

    /** @throws NotFound if she does not keep that council's papers */
    public void require(Act act, String community) {
        if (!is(act.by(), community)) {
            throw new NotFound();
        }
    }

    /** Whether she may look at the papers: who keeps them, and the offices above. */
    public boolean reads(Actor actor, String community) {
        return is(actor, community)
                || actor.may(MODULE, community, Role.HEAD, Role.LEAD)
                || supervises(actor, community)
                || actor.units(MODULE, Role.CLERK, Role.HEAD)
                        .contains(units.above(unit(community)).id());
    }

    /** The supervision committee (居务监督委员会); where there is none, one level above the station. */
    public UUID supervision(String community) {
        return units.of(community, Unit.Kind.SUPERVISION)
                .map(Unit::id)
                .orElseGet(() -> units.above(unit(community)).id());
    }

    /** Whether she speaks for the supervision committee. */
    public boolean supervises(Actor actor, String community) {
        return actor.units(MODULE, Role.CLERK, Role.HEAD).contains(supervision(community));
    }
}
