package org.jiayuan.publication;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Chapter.Item;
import org.jiayuan.privacy.PersonalRecords;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody has objected to. If she asks for deletion, the objection stays with its publication, without her. */
@Component
class ObjectionRecords implements PersonalRecords {

    private final Objections objections;
    private final ReadPersonalData read;
    private final JdbcClient database;

    ObjectionRecords(Objections objections, ReadPersonalData read, JdbcClient database) {
        this.objections = objections;
        this.read = read;
        this.database = database;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        if (!(whose instanceof Whose.Account(var account))) {
            return List.of();
        }
        var items = objections.ofAccount(account).stream()
                .map(objection -> item(objection, extent, act, screen))
                .toList();
        return items.isEmpty() ? List.of() : List.of(Chapter.of("publication.data", items));
    }

    private Item item(Objection objection, Extent extent, Act act, Screen screen) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("at", screen.say("publication.data.at"), screen.moment(objection.at)));
        if (extent == Extent.EVERYTHING) {
            var opened = read.of(
                    act,
                    Reading.own(
                            objection.id.communityCode(),
                            objection.publication().object(),
                            objection.accountId,
                            "objection"));
            facts.add(new Fact(
                    "words",
                    screen.say("publication.objection"),
                    opened.text(ObjectToPublication.WORDS, objection.words)));
            if (objection.answer != null) {
                facts.add(new Fact(
                        "answer",
                        screen.say("publication.answer"),
                        opened.text(ObjectToPublication.WORDS, objection.answer)));
            }
        }
        return new Item(
                screen.say("publication.data.objection", objection.publication().reference()),
                facts,
                "/my/publications/" + objection.id.communityCode() + "/"
                        + objection.publication().reference(),
                List.of());
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        return whose instanceof Whose.Account(var account)
                        && !objections.ofAccount(account).isEmpty()
                ? List.of(new Fate(false, screen.say("publication.data.fate")))
                : List.of();
    }

    @Override
    public void erase(Whose whose, Act act) {
        if (whose instanceof Whose.Account(var account)) {
            database.sql("UPDATE publication.objections SET account_id = NULL WHERE account_id = ?")
                    .param(account)
                    .update();
        }
    }
}
