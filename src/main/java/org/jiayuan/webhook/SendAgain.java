package org.jiayuan.webhook;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends again what a webhook did not take: its parked deliveries wait anew, with a day's tries before them. */
@Service
public class SendAgain {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Divisions divisions;
    private final AuditLog audit;

    SendAgain(Webhooks webhooks, Deliveries deliveries, Divisions divisions, AuditLog audit) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws NotFound if there is no such webhook, it was stopped, or it is not hers */
    @Transactional
    public void of(UUID id, Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN)
                || webhooks.find(id).filter(Webhook::live).isEmpty()) {
            throw new NotFound();
        }
        int many = deliveries.sendAgain(id, act.at());
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "webhook.send-again",
                        "webhook/" + id,
                        null,
                        Map.of("deliveries", Integer.toString(many))));
    }
}
