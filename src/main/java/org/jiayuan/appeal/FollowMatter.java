package org.jiayuan.appeal;

import org.jiayuan.matter.AddFollower;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.notice.Notice;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;

/** A neighbour has met the same: she counts once, and hears how it goes if she has an account. */
@Service
public class FollowMatter {

    private static final String VISITOR = "visitor:";

    private final AddFollower add;
    private final Vault vault;

    FollowMatter(AddFollower add, Vault vault) {
        this.add = add;
        this.vault = vault;
    }

    /**
     * Follows it.
     *
     * @param visitor a random word that tells one browser from another, for those without an account
     * @param language in which she reads, as a tag like {@code en}
     * @return whether she is new
     */
    public boolean of(MatterId id, String visitor, String language, Act act) {
        var account = act.by().account();
        if (account != null) {
            return add.to(id, Notice.ACCOUNT + account, language, act);
        }
        var words = vault.indexes("appeal.visitor", visitor).stream()
                .map(index -> VISITOR + index)
                .toList();
        return !add.known(id, words) && add.to(id, words.getFirst(), language, act);
    }
}
