package org.jiayuan.identity;

import java.util.UUID;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident chooses what neighbours call her. */
@Rule(
        says = "A nickname has two to twelve characters and no digits in a row of more than four.",
        source = "ours: no phone numbers as names")
@Service
public class ChooseNickname {

    private final Accounts accounts;

    ChooseNickname(Accounts accounts) {
        this.accounts = accounts;
    }

    /** @throws SignInFailed if it cannot be one */
    @Transactional
    public void as(UUID id, String nickname, Act act) {
        check(nickname);
        var account = accounts.findById(id).orElseThrow(NotFound::new);
        account.nickname = nickname;
        accounts.save(account);
    }

    /** @throws SignInFailed if it cannot be one */
    public static void check(String nickname) {
        int length = nickname.codePointCount(0, nickname.length());
        if (length < 2 || length > 12 || nickname.matches(".*\\d{5}.*") || nickname.matches(".*[<>&\\p{Cntrl}].*")) {
            throw new SignInFailed("nickname", "nickname");
        }
    }
}
