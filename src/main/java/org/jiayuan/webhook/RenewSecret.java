package org.jiayuan.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.webhook.RegisterWebhook.Registered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a webhook a new secret, shown this once. */
@Rule(
        clause = "9.1.4",
        says =
                "A webhook's secret can be renewed; for 24 hours events carry two signatures, one of each secret, so that "
                        + "the other side changes over without losing any.",
        source = "Standard Webhooks 1.0, Signature scheme")
@Service
public class RenewSecret {

    /** How long the old one is good beside the new one. */
    static final Duration BOTH = Duration.ofHours(24);

    private final Webhooks webhooks;
    private final Vault vault;
    private final Divisions divisions;
    private final AuditLog audit;

    RenewSecret(Webhooks webhooks, Vault vault, Divisions divisions, AuditLog audit) {
        this.webhooks = webhooks;
        this.vault = vault;
        this.divisions = divisions;
        this.audit = audit;
    }

    /**
     * Renews it. Who renews twice in a day ends the oldest at once: that is how one that leaked is got rid of.
     *
     * @return it, with the new one
     * @throws NotFound if there is no such webhook, it was stopped, or it is not hers
     */
    @Transactional
    public Registered of(UUID id, Act act) {
        var webhook = webhooks.find(id)
                .filter(found -> found.live() && act.by().has(Role.SYSTEM_ADMIN))
                .orElseThrow(NotFound::new);
        var secret = Signature.invent();
        webhooks.renew(id, vault.seal(Webhooks.SECRET, secret), act.at().plus(BOTH));
        audit.write(act, new Entry(divisions.home().code(), null, "webhook.renew", "webhook/" + id, null, Map.of()));
        return new Registered(webhook, secret);
    }
}
