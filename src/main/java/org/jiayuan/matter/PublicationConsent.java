package org.jiayuan.matter;

import org.jiayuan.privacy.Consent;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** That the cleaned text of her matters stands on public pages, under her nickname. */
@Component
class PublicationConsent implements Consent {

    private final HerMatters hers;

    PublicationConsent(HerMatters hers) {
        this.hers = hers;
    }

    @Override
    public String key() {
        return "publication";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public State of(Whose whose) {
        return hers.anyListed(whose) ? State.GIVEN : State.NONE;
    }

    @Override
    public void withdraw(Whose whose, Act act) {
        hers.of(whose).forEach(id -> hers.change(id, act, HerMatters::conceal));
    }
}
