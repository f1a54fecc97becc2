package org.jiayuan.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Looks an account up. */
@Service
public class FindAccount {

    private final Accounts accounts;

    FindAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    /** The one with that id. */
    public Optional<Account> by(UUID id) {
        return accounts.findById(id);
    }

    /** The one with that id, if it is a staff member's. */
    public Optional<Account> staff(UUID id) {
        return accounts.findById(id).filter(account -> account.kind() == Account.Kind.STAFF);
    }
}
