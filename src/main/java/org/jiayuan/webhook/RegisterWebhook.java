package org.jiayuan.webhook;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.CallOutside;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers an address of another system that is told what changes. Its secret is shown this once. */
@Rule(
        clause = "9.1.4",
        says = "Another system is told what changes in public matters at an address that the system administrator "
                + "registers; what is sent is signed with a secret shown once, and holds public fields only.",
        source = "Standard Webhooks 1.0; issue 4, Open; PIPL art. 6")
@Service
public class RegisterWebhook {

    private final Webhooks webhooks;
    private final CallOutside outside;
    private final Vault vault;
    private final Divisions divisions;
    private final AuditLog audit;

    RegisterWebhook(Webhooks webhooks, CallOutside outside, Vault vault, Divisions divisions, AuditLog audit) {
        this.webhooks = webhooks;
        this.outside = outside;
        this.vault = vault;
        this.divisions = divisions;
        this.audit = audit;
    }

    /**
     * What is registered.
     *
     * @param division of the matters it is told about
     * @param categories of them; empty for all
     */
    public record Wanted(String name, String url, String division, Set<String> categories, boolean english) {

        public Wanted {
            categories = Set.copyOf(categories);
        }
    }

    /**
     * It, with the secret as it is told once.
     *
     * @param secret as libraries for Standard Webhooks take it
     */
    public record Registered(Webhook webhook, String secret) {

        @Override
        public String toString() {
            return webhook.id().toString();
        }
    }

    /**
     * Looks whether that address may be called, before anything is registered.
     *
     * @throws OutsideFailed if not
     */
    public void check(String url) {
        outside.check(url);
    }

    /**
     * Registers it.
     *
     * @throws NotFound if it is not hers to register
     * @throws OutsideFailed if that address may not be called
     */
    @Transactional
    public Registered of(Wanted wanted, Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN)
                || !divisions.scope(divisions.home().code()).covers(wanted.division())) {
            throw new NotFound();
        }
        outside.check(wanted.url());
        var secret = Signature.invent();
        var webhook = new Webhook(
                Uuid7.at(act.at()),
                wanted.name(),
                wanted.url(),
                wanted.division(),
                wanted.categories(),
                wanted.english(),
                act.at(),
                null);
        webhooks.add(
                webhook,
                vault.seal(Webhooks.SECRET, secret),
                Objects.requireNonNull(act.by().account()));
        audit.write(
                act,
                new Entry(
                        divisions.home().code(),
                        null,
                        "webhook.register",
                        "webhook/" + webhook.id(),
                        null,
                        Map.of("division", webhook.division())));
        return new Registered(webhook, secret);
    }
}
