package org.jiayuan.identity;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A staff member sets up her second factor, or a security administrator takes it away when all is lost. */
@Service
public class SetSecondFactor {

    private final Accounts accounts;
    private final SecondFactor secondFactor;
    private final Divisions divisions;
    private final AuditLog audit;

    SetSecondFactor(Accounts accounts, SecondFactor secondFactor, Divisions divisions, AuditLog audit) {
        this.accounts = accounts;
        this.secondFactor = secondFactor;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** A secret to scan, in Base64; nobody's yet. */
    public String invent() {
        return secondFactor.invent();
    }

    /**
     * Makes it hers, once a code of it was right.
     *
     * @return ten recovery codes, shown once
     * @throws SignInFailed if the code is wrong
     */
    @Transactional
    public List<String> give(UUID id, String secret, @Nullable String code, Act act) {
        var account = accounts.findById(id)
                .filter(found -> found.kind() == Account.Kind.STAFF)
                .orElseThrow(NotFound::new);
        if (!secondFactor.fits(secret, code == null ? "" : code, act.at())) {
            throw new SignInFailed("code", "code");
        }
        var codes = secondFactor.give(account, secret, act.at());
        accounts.save(account);
        write("identity.set-second-factor", account, act);
        return codes;
    }

    /** Takes it away, so that she can set up another one. */
    @Transactional
    public void take(UUID id, Act act) {
        var account = accounts.findById(id).orElseThrow(NotFound::new);
        secondFactor.take(account);
        accounts.save(account);
        write("identity.take-second-factor", account, act);
    }

    private void write(String action, Account account, Act act) {
        audit.write(act, new Entry(divisions.home().code(), null, action, "account/" + account.id(), null, Map.of()));
    }
}
