package org.jiayuan.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Signals;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Names;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The names staff go by in public. They are sealed like every name, but shown on doors and threads for everybody to
 * read, so that reading one is not written down.
 */
@Component
class StaffNames implements Names {

    static final String PURPOSE = "identity.staff-name";

    private static final String SIGNAL = "identity.names";
    private static final int LONGEST = 40;

    private final JdbcClient database;
    private final Vault vault;
    private final Signals signals;
    private final Cache<UUID, Optional<String>> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    StaffNames(JdbcClient database, Vault vault, Signals signals) {
        this.database = database;
        this.vault = vault;
        this.signals = signals;
        signals.on(SIGNAL, key -> {
            if (key.equals(Signals.EVERYTHING)) {
                known.invalidateAll();
            } else {
                known.invalidate(UUID.fromString(key));
            }
        });
    }

    /** Somebody has another name now. */
    void changed(UUID account) {
        signals.raise(SIGNAL, account.toString());
    }

    /**
     * The name as it is kept, without white space around it.
     *
     * @throws AccountIsWrong if it cannot be one
     */
    static String check(String name) {
        var plain = name.strip();
        int length = plain.codePointCount(0, plain.length());
        if (length < 1 || length > LONGEST || plain.matches("(?s).*[<>&\\p{Cntrl}\uFFFD].*")) {
            throw new AccountIsWrong("name", "name", LONGEST);
        }
        return plain;
    }

    @Override
    public Map<UUID, String> ofStaff(Collection<UUID> accounts) {
        var missing = new ArrayList<UUID>();
        for (var account : accounts) {
            if (known.getIfPresent(account) == null) {
                missing.add(account);
            }
        }
        if (!missing.isEmpty()) {
            missing.forEach(account -> known.put(account, Optional.empty()));
            read(missing);
        }
        var names = new HashMap<UUID, String>();
        for (var account : accounts) {
            var name = known.getIfPresent(account);
            if (name != null) {
                name.ifPresent(found -> names.put(account, found));
            }
        }
        return names;
    }

    private void read(Collection<UUID> accounts) {
        database.sql("SELECT account_id, name FROM identity.accounts WHERE kind = 'STAFF' AND account_id = ANY (?)")
                .param(accounts.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(Rows.uuid(row, "account_id"), Rows.sealed(row, "name")))
                .list()
                .forEach(row -> known.put(row.getKey(), Optional.of(vault.open(PURPOSE, row.getValue()))));
    }
}
