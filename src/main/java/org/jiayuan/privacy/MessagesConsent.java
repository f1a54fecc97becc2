package org.jiayuan.privacy;

import java.util.UUID;
import org.jiayuan.notice.Silence;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** That she is told by messages to her phone, and not in the product alone. */
@Component
class MessagesConsent implements Consent {

    private final Silence silence;

    MessagesConsent(Silence silence) {
        this.silence = silence;
    }

    @Override
    public String key() {
        return "messages";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public State of(Whose whose) {
        return whose instanceof Whose.Account(UUID account)
                ? silence.wanted(account) ? State.WITHDRAWN : State.GIVEN
                : State.NONE;
    }

    @Override
    public void withdraw(Whose whose, Act act) {
        if (whose instanceof Whose.Account(UUID account)) {
            silence.begin(account, act.at());
        }
    }

    @Override
    public void give(Whose whose, Act act) {
        if (whose instanceof Whose.Account(UUID account)) {
            silence.end(account);
        }
    }
}
