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

/** A closed account of staff is opened again, with no grant, and its password must be changed. */
@Service
public class ReopenAccount {

    private final Accounts accounts;
    private final Divisions divisions;
    private final AuditLog audit;

    ReopenAccount(Accounts accounts, Divisions divisions, AuditLog audit) {
        this.accounts = accounts;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws NotFound if it is not closed */
    @Transactional
    public void of(UUID id, Act act) {
        Separation.requireKeeping(act.by(), id);
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF && found.closed())
                .orElseThrow(NotFound::new);
        account.closedAt = null;
        account.passwordMustChange = true;
        accounts.save(account);
        audit.write(
                act,
                new Entry(divisions.home().code(), null, "identity.reopen-account", "account/" + id, null, Map.of()));
    }
}
