package org.jiayuan.council;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

/** What the council keeps about somebody: the topics she proposed, her opinions, her seats. */
@Component
class CouncilRecords implements PersonalRecords {

    private static final int MOST = 100;

    private final FindTopics topics;
    private final Members members;
    private final ReadPersonalData read;
    private final JdbcClient database;

    CouncilRecords(FindTopics topics, Members members, ReadPersonalData read, JdbcClient database) {
        this.topics = topics;
        this.members = members;
        this.read = read;
        this.database = database;
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        if (!(whose instanceof Whose.Account(var account))) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        members.councilsOf(account, act.day())
                .forEach(community -> members.of(community, account, act.day())
                        .ifPresent(member -> items.add(Item.of(
                                screen.say("council.data.seat"),
                                List.of(
                                        new Fact("name", screen.say("council.field.name"), member.name()),
                                        new Fact("unit", screen.say("council.field.unit"), member.unit()))))));
        topics.proposedBy(account, MOST).forEach(topic -> items.add(item(topic, account, extent, act, screen)));
        return items.isEmpty() ? List.of() : List.of(Chapter.of("council.data", items));
    }

    private Item item(Topic topic, UUID account, Extent extent, Act act, Screen screen) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("at", screen.say("council.data.at"), screen.moment(topic.proposedAt())));
        if (extent == Extent.EVERYTHING) {
            var opened = read.of(
                    act, Reading.own(topic.id().communityCode(), topic.id().object(), account, "topic"));
            facts.add(new Fact(
                    "original", screen.say("council.field.text"), opened.text(ProposeTopic.ORIGINAL, topic.original)));
        }
        return new Item(topic.title(), facts, topic.id().own(), List.of());
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        return whose instanceof Whose.Account ? List.of(new Fate(false, screen.say("council.data.fate"))) : List.of();
    }

    /** Her topics and marks stay without her; what she supported and thought goes. Her seats are history. */
    @Override
    public void erase(Whose whose, Act act) {
        if (whose instanceof Whose.Account(var account)) {
            List.of(
                            "UPDATE council.topic_steps s SET by_account = NULL FROM council.topics t "
                                    + "WHERE t.proposer_account = ? AND s.community_code = t.community_code "
                                    + "AND s.year = t.year AND s.number = t.number "
                                    + "AND s.by_account = t.proposer_account",
                            "UPDATE council.topics SET proposer_account = NULL, proposer_nickname = NULL "
                                    + "WHERE proposer_account = ?",
                            "DELETE FROM council.opinions WHERE account_id = ?",
                            "DELETE FROM council.supports WHERE account_id = ?",
                            "UPDATE council.appraisals SET account_id = gen_random_uuid() WHERE account_id = ?",
                            "UPDATE council.seats SET account_id = NULL WHERE account_id = ?")
                    .forEach(sql -> database.sql(sql).param(account).update());
        }
    }
}
