package org.jiayuan.identity;

import gg.jte.Content;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Recipients;
import org.jiayuan.shared.Sealed;
import org.jiayuan.site.MySection;
import org.springframework.stereotype.Component;

/** One's account: what neighbours call one, the phone number, shortened, and the way out. */
@Component
class MyAccount implements MySection {

    private final Accounts accounts;
    private final ReadPersonalData read;
    private final Divisions divisions;
    private final Templates templates;

    MyAccount(Accounts accounts, ReadPersonalData read, Divisions divisions, Templates templates) {
        this.accounts = accounts;
        this.read = read;
        this.divisions = divisions;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.SIDE;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Content of(UUID id, Screen screen) {
        var account = accounts.findById(id).orElseThrow(NotFound::new);
        var phone = account.phone();
        return templates.content(
                "identity/myAccount",
                Map.of(
                        "screen",
                        screen,
                        "nickname",
                        Objects.requireNonNullElse(account.nickname(), ""),
                        "phone",
                        phone == null ? "" : masked(id, phone, screen)));
    }

    private String masked(UUID id, Sealed phone, Screen screen) {
        Instant now = screen.now();
        var reading = Reading.own(divisions.home().code(), "account/" + id, id, "phone");
        return new Phone(read.of(new Act(screen.actor(), now), reading).text(Recipients.PHONE, phone)).masked();
    }
}
