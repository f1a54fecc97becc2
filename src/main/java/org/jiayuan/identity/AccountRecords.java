package org.jiayuan.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Chapter.Item;
import org.jiayuan.privacy.PersonalRecords;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Recipients;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What an account holds about its person. */
@Component
class AccountRecords implements PersonalRecords {

    private final Accounts accounts;
    private final StaffNames names;
    private final ReadPersonalData read;
    private final LiveSessions sessions;
    private final Divisions divisions;
    private final JdbcClient database;

    AccountRecords(
            Accounts accounts,
            StaffNames names,
            ReadPersonalData read,
            LiveSessions sessions,
            Divisions divisions,
            JdbcClient database) {
        this.accounts = accounts;
        this.names = names;
        this.read = read;
        this.sessions = sessions;
        this.divisions = divisions;
        this.database = database;
    }

    @Override
    public int order() {
        return 10;
    }

    private Optional<Account> account(Whose whose) {
        return whose instanceof Whose.Account(UUID id) ? accounts.findById(id) : Optional.empty();
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        return account(whose)
                .map(account -> List.of(Chapter.of(
                        "identity.data",
                        List.of(new Item(
                                screen.say("identity.account"),
                                facts(account, extent, act, screen),
                                null,
                                List.of())))))
                .orElse(List.of());
    }

    private List<Fact> facts(Account account, Extent extent, Act act, Screen screen) {
        var facts = new ArrayList<Fact>();
        var phone = account.phone();
        if (phone != null) {
            var reading = Reading.own(divisions.home().code(), "account/" + account.id(), account.id(), "phone");
            var number = new Phone(read.of(act, reading).text(Recipients.PHONE, phone));
            facts.add(fact("phone", extent == Extent.PAGE ? number.masked() : number.digits(), screen));
        }
        if (account.kind() == Account.Kind.STAFF) {
            facts.add(fact("name", names.ofStaff(List.of(account.id())).getOrDefault(account.id(), ""), screen));
        } else {
            facts.add(fact(
                    "nickname",
                    account.nickname() == null ? screen.say("identity.nickname.none") : account.nickname(),
                    screen));
        }
        facts.add(fact("created", screen.moment(account.createdAt()), screen));
        if (account.signedInAt() != null) {
            facts.add(fact("signed-in", screen.moment(account.signedInAt()), screen));
        }
        return facts;
    }

    private static Fact fact(String key, String value, Screen screen) {
        return new Fact(key, screen.say("identity.data." + key), value);
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        return account(whose)
                .map(account -> account.kind() == Account.Kind.STAFF
                        ? new Fate(true, screen.say("identity.data.fate.staff"))
                        : new Fate(false, screen.say("identity.data.fate")))
                .map(List::of)
                .orElse(List.of());
    }

    @Override
    public void erase(Whose whose, Act act) {
        account(whose)
                .filter(account -> account.kind() == Account.Kind.RESIDENT)
                .ifPresent(account -> {
                    database.sql("DELETE FROM identity.phones WHERE account_id = ?")
                            .param(account.id())
                            .update();
                    account.phone = null;
                    account.phoneIndex = null;
                    account.tailIndex = null;
                    account.nickname = null;
                    account.closedAt = act.at();
                    accounts.save(account);
                    sessions.end(account.id(), null);
                });
    }
}
