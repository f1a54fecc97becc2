package org.jiayuan.open311;

import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.WhoHolds;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries at once what another system has not taken or not answered. */
@Service
public class SendForwardAgain {

    private final Forwards forwards;
    private final WhoHolds holders;
    private final AuditLog audit;

    SendForwardAgain(Forwards forwards, WhoHolds holders, AuditLog audit) {
        this.forwards = forwards;
        this.holders = holders;
        this.audit = audit;
    }

    /** @throws NotFound if it was not forwarded, it is with somebody else by now, or she does not see it */
    @Transactional
    public void of(MatterId id, Act act) {
        var forward = forwards.last(id)
                .filter(last ->
                        holders.of(id, act.by()).filter(last.unit()::equals).isPresent())
                .orElseThrow(NotFound::new);
        forwards.tryAgain(forward, act.at());
        audit.write(act, new Entry(id.communityCode(), null, "open311.forward-again", id.object(), null, Map.of()));
    }
}
