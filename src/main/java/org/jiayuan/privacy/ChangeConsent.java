package org.jiayuan.privacy;

import java.util.List;
import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Rule;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A person takes a consent back, or gives it again: one button each way. */
@Rule(
        says = "A consent is taken back as easily as it was given, at once and without a reason.",
        source = "PIPL arts. 15, 16; domain.md §6.2")
@Service
public class ChangeConsent {

    private final List<Consent> consents;
    private final AskAboutData ask;
    private final AuditLog audit;

    ChangeConsent(List<Consent> consents, AskAboutData ask, AuditLog audit) {
        this.consents = consents;
        this.ask = ask;
        this.audit = audit;
    }

    /** @throws NotFound if there is no such consent for her */
    @Transactional
    public void to(Whose whose, String key, boolean given, Act act) {
        var consent = consents.stream()
                .filter(one -> one.key().equals(key) && one.of(whose) != Consent.State.NONE)
                .findFirst()
                .orElseThrow(NotFound::new);
        if (given) {
            consent.give(whose, act);
        } else {
            consent.withdraw(whose, act);
        }
        audit.write(
                act,
                new Entry(
                        ask.community(whose),
                        null,
                        given ? "privacy.give-consent" : "privacy.withdraw-consent",
                        whose.word(),
                        whose.account(),
                        Map.of("consent", key)));
    }
}
