package org.jiayuan.identity;

import java.util.Locale;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.division.Divisions;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident signs in with the code sent to her phone; the first time, that opens her account. */
@Service
public class SignInResident {

    private final CheckCode check;
    private final Accounts accounts;
    private final OpenAccount open;
    private final Divisions divisions;
    private final AuditLog audit;

    SignInResident(CheckCode check, Accounts accounts, OpenAccount open, Divisions divisions, AuditLog audit) {
        this.check = check;
        this.accounts = accounts;
        this.open = open;
        this.divisions = divisions;
        this.audit = audit;
    }

    /** @throws SignInFailed if the code is wrong */
    @Transactional(noRollbackFor = SignInFailed.class)
    public Account with(Phone phone, @Nullable String code, Locale language, Act act) {
        check.of(phone, code, act.at());
        var account = open.of(phone, language, act);
        account.signedIn(act.at());
        var saved = accounts.save(account);
        audit.write(
                new Act(new Actor.Person(saved.id(), java.util.List.of()), act.at()),
                new Entry(
                        divisions.home().code(),
                        null,
                        "identity.sign-in",
                        "account/" + saved.id(),
                        saved.id(),
                        java.util.Map.of("way", "code")));
        return saved;
    }
}
