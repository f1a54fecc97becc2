package org.jiayuan.demonstration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.identity.ChooseNickname;
import org.jiayuan.identity.OpenAccount;
import org.jiayuan.identity.Phone;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.springframework.stereotype.Component;

/** Residents with accounts, who can sign in with their numbers: 13800000000 and those behind it. */
@Component
class Residents {

    private static final int MANY = 60;

    /** So many of them live in the main community, and take no part elsewhere. */
    static final int AT_HOME = 10;

    private static final long FIRST = 13_800_000_000L;

    private final OpenAccount open;
    private final ChooseNickname choose;
    private final Script script = new Script();
    private final List<UUID> accounts = new ArrayList<>();

    Residents(OpenAccount open, ChooseNickname choose) {
        this.open = open;
        this.choose = choose;
    }

    /** They open their accounts and choose what neighbours call them. */
    void moveIn(Instant at) {
        var act = new Act(Actor.ANYONE, at);
        for (int i = 0; i < MANY; i++) {
            var account = open.of(new Phone(Long.toString(FIRST + i)), Locale.SIMPLIFIED_CHINESE, act)
                    .id();
            choose.as(account, script.nickname(i), act);
            accounts.add(account);
        }
    }

    /** One of them does something. */
    Act act(int number, Instant at) {
        int who = number < MANY ? number : AT_HOME + (number - AT_HOME) % (MANY - AT_HOME);
        return new Act(new Actor.Person(accounts.get(who), List.of()), at);
    }
}
