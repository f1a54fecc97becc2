package org.jiayuan.matter;

import org.jiayuan.privacy.Consent;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** That her phone number lies with her matters, for those who handle them. */
@Component
class PhoneConsent implements Consent {

    private final HerMatters hers;

    PhoneConsent(HerMatters hers) {
        this.hers = hers;
    }

    @Override
    public String key() {
        return "phone";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public State of(Whose whose) {
        return hers.anyPhone(whose) ? State.GIVEN : State.NONE;
    }

    @Override
    public void withdraw(Whose whose, Act act) {
        hers.of(whose).forEach(id -> hers.change(id, act, HerMatters::forgetPhone));
    }
}
