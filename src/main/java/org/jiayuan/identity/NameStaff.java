package org.jiayuan.identity;

import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The name somebody on the staff goes by is put right. */
@Service
public class NameStaff {

    private final Accounts accounts;
    private final Vault vault;
    private final StaffNames names;
    private final StaffIndex index;
    private final Divisions divisions;
    private final AuditLog audit;

    NameStaff(Accounts accounts, Vault vault, StaffNames names, StaffIndex index, Divisions divisions, AuditLog audit) {
        this.accounts = accounts;
        this.vault = vault;
        this.names = names;
        this.index = index;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws AccountIsWrong if it cannot be a name */
    @Transactional
    public void as(UUID id, String name, Act act) {
        Separation.requireKeeping(act.by(), id);
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF)
                .orElseThrow(NotFound::new);
        var plain = StaffNames.check(name);
        account.name = vault.seal(StaffNames.PURPOSE, plain);
        account.nameIndex = index.of(plain);
        accounts.save(account);
        names.changed(id);
        audit.write(
                act, new Entry(divisions.home().code(), null, "identity.name-staff", "account/" + id, null, Map.of()));
    }
}
