package org.jiayuan.identity;

import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Vault;
import org.springframework.stereotype.Service;

/** Looks an account up. */
@Service
public class FindAccount {

    private final Accounts accounts;
    private final Vault vault;

    FindAccount(Accounts accounts, Vault vault) {
        this.accounts = accounts;
        this.vault = vault;
    }

    /** The one with that number, if somebody has signed in with it. */
    public Optional<Account> by(Phone phone) {
        return accounts.findByPhone(phone.indexes(vault));
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
