package org.jiayuan.webhook;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Stops a webhook: it is told nothing any more, and what was on its way to it is dropped. */
@Service
public class StopWebhook {

    private final Webhooks webhooks;
    private final Divisions divisions;
    private final AuditLog audit;

    StopWebhook(Webhooks webhooks, Divisions divisions, AuditLog audit) {
        this.webhooks = webhooks;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws NotFound if there is none, or it is not hers to stop */
    @Transactional
    public void of(UUID id, Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN) || webhooks.find(id).isEmpty()) {
            throw new NotFound();
        }
        if (webhooks.stop(id, Objects.requireNonNull(act.by().account()), act.at())) {
            audit.write(act, new Entry(divisions.home().code(), null, "webhook.stop", "webhook/" + id, null, Map.of()));
        }
    }
}
