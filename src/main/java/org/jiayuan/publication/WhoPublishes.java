package org.jiayuan.publication;

import java.util.UUID;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** Who may show something in a community: the clerks, the head and the operator of its station. */
@Component
class WhoPublishes {

    static final String MODULE = "publication";
    private static final Role[] ROLES = {Role.CLERK, Role.HEAD, Role.OPERATOR};

    private final Units units;

    WhoPublishes(Units units) {
        this.units = units;
    }

    /** The unit that shows something there. */
    UUID unit(String community) {
        return units.stationOf(community).id();
    }

    boolean is(Actor actor, String community, UUID unit) {
        return actor instanceof Actor.Program
                || (actor.may(MODULE, community, ROLES)
                        && actor.units(MODULE, ROLES).contains(unit));
    }

    void require(Act act, Publication publication) {
        if (!is(act.by(), publication.id().communityCode(), publication.unit())) {
            throw new NotFound();
        }
    }

    /** Whether she may look at the register: who shows, and the offices above. */
    boolean reads(Actor actor, String community) {
        return is(actor, community, unit(community))
                || actor.may(MODULE, community, Role.HEAD, Role.LEAD)
                || actor.units(MODULE, Role.CLERK)
                        .contains(units.above(unit(community)).id());
    }
}
