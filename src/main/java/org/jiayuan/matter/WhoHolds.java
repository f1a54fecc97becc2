package org.jiayuan.matter;

import java.util.Optional;
import java.util.UUID;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.shared.Actor;
import org.springframework.stereotype.Component;

/** Says which unit has a matter in hand, for modules that follow along. */
@Component
public class WhoHolds {

    private final Matters matters;
    private final Sight sight;

    WhoHolds(Matters matters, Sight sight) {
        this.matters = matters;
        this.sight = sight;
    }

    /** The unit; empty if there is no such matter, or nothing is to be done with it any more. */
    public Optional<UUID> of(MatterId id) {
        return matters.findById(id).filter(matter -> matter.state().open()).map(Matter::holderUnit);
    }

    /** The same, if she sees the matter. */
    public Optional<UUID> of(MatterId id, Actor actor) {
        return matters.findById(id).filter(matter -> sight.sees(matter, actor)).flatMap(matter -> of(matter.id()));
    }
}
