package org.jiayuan.open311;

import java.util.Set;
import org.jiayuan.matter.Action;
import org.jiayuan.matter.MatterMoved;
import org.jiayuan.matter.PublicationChanged;
import org.jiayuan.matter.WhoHolds;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Begins to forward a matter that has come to a unit that is another system, and ends it when it has gone elsewhere; in
 * the transaction of the move.
 */
@Component
class NoteDispatch {

    private static final Set<Action> BRING =
            Set.of(Action.DISPATCH, Action.HAND_OVER, Action.PASS_ON, Action.RATE_NOT_SOLVED);

    private final Endpoints endpoints;
    private final Forwards forwards;
    private final WhoHolds holders;

    NoteDispatch(Endpoints endpoints, Forwards forwards, WhoHolds holders) {
        this.endpoints = endpoints;
        this.forwards = forwards;
        this.holders = holders;
    }

    @EventListener
    void on(MatterMoved moved) {
        if (endpoints.all().isEmpty()) {
            return;
        }
        var holder = holders.of(moved.id());
        forwards.endOthers(moved.id(), holder.orElse(null));
        if (BRING.contains(moved.action())) {
            holder.flatMap(endpoints::find)
                    .ifPresent(endpoint -> forwards.begin(moved.id(), moved.sequence(), endpoint.unit(), moved.at()));
        }
    }

    @EventListener
    void on(PublicationChanged changed) {
        if (changed.shown() && !endpoints.all().isEmpty()) {
            forwards.wake(changed.id(), changed.at());
        }
    }
}
