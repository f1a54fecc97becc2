package org.jiayuan.open311;

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

/** Revokes a key: from now on nothing comes in with it. */
@Service
public class RevokeApiKey {

    private final ApiKeys keys;
    private final Divisions divisions;
    private final AuditLog audit;

    RevokeApiKey(ApiKeys keys, Divisions divisions, AuditLog audit) {
        this.keys = keys;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws NotFound if there is no such key, or it is not hers to revoke */
    @Transactional
    public void of(UUID id, Act act) {
        if (!act.by().has(Role.SYSTEM_ADMIN) || keys.find(id).isEmpty()) {
            throw new NotFound();
        }
        if (keys.revoke(id, Objects.requireNonNull(act.by().account()), act.at())) {
            audit.write(
                    act, new Entry(divisions.home().code(), null, "open311.revoke-key", "key/" + id, null, Map.of()));
        }
    }
}
