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

/** An account of staff that is closed, or locked because nobody used it, is opened again; its password must be changed. */
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

    /** @throws NotFound if it is neither */
    @Transactional
    public void of(UUID id, Act act) {
        Separation.requireKeeping(act.by(), id);
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF && (found.closed() || found.dormant()))
                .orElseThrow(NotFound::new);
        account.closedAt = null;
        account.dormantSince = null;
        account.unusedSince = act.at();
        account.passwordMustChange = true;
        accounts.save(account);
        audit.write(
                act,
                new Entry(divisions.home().code(), null, "identity.reopen-account", "account/" + id, null, Map.of()));
    }
}
