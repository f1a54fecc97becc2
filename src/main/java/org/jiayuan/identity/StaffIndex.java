package org.jiayuan.identity;

import org.jiayuan.platform.Vault;
import org.springframework.stereotype.Component;

/** The blind index under which a member of staff is found by her whole name. */
@Component
public class StaffIndex {

    private final Vault vault;

    StaffIndex(Vault vault) {
        this.vault = vault;
    }

    /** Those under which a name that somebody typed may stand. */
    public String[] all(String name) {
        return vault.indexes(StaffNames.PURPOSE, name.strip()).toArray(String[]::new);
    }

    /** Of a name as somebody typed it. */
    public String of(String name) {
        return vault.index(StaffNames.PURPOSE, name.strip());
    }
}
