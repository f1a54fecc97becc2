package org.jiayuan.identity;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An account that too many wrong passwords have locked is opened before its time. */
@Service
public class UnlockAccount {

    private final Accounts accounts;
    private final Divisions divisions;
    private final AuditLog audit;

    UnlockAccount(Accounts accounts, Divisions divisions, AuditLog audit) {
        this.accounts = accounts;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** Opens it; nothing happens if it is not locked. */
    @Transactional
    public void of(UUID id, Act act) {
        Separation.requireSecuring(act.by(), id);
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF && !found.closed())
                .orElseThrow(NotFound::new);
        if (!account.locked(act.at())) {
            return;
        }
        account.lockedUntil = null;
        account.failures = 0;
        accounts.save(account);
        audit.write(
                act,
                new Entry(divisions.home().code(), null, "identity.unlock-account", "account/" + id, null, Map.of()));
    }
}
