package org.jiayuan.privacy;

import java.util.ArrayList;
import java.util.List;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Chapter.Item;
import org.jiayuan.shared.Act;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What somebody has asked about her data: the law has it kept, so that it can be proved that she was answered. */
@Component
class RequestRecords implements PersonalRecords {

    private final ObjectProvider<ShowData> show;
    private final Schedule schedule;

    RequestRecords(ObjectProvider<ShowData> show, Schedule schedule) {
        this.show = show;
        this.schedule = schedule;
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        if (extent == Extent.PAGE) {
            return List.of();
        }
        var items = show.getObject().asked(whose, act).stream()
                .map(asked -> Item.of(
                        screen.say("privacy.request." + asked.request().kind().key()), facts(asked, screen)))
                .toList();
        return List.of(Chapter.of("privacy.data.requests", items));
    }

    private static List<Fact> facts(ShowData.Asked asked, Screen screen) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                "at",
                screen.say("privacy.data.at"),
                screen.moment(asked.request().at())));
        if (asked.words() != null) {
            facts.add(new Fact("words", screen.say("privacy.request.words"), asked.words()));
        }
        if (asked.answer() != null) {
            facts.add(new Fact("answer", screen.say("privacy.request.answer"), asked.answer()));
        }
        return facts;
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        return List.of(
                new Fate(true, screen.say("privacy.data.requests.fate", schedule.words(RecordKind.REQUESTS, screen))),
                new Fate(true, screen.say("privacy.data.log.fate", schedule.words(RecordKind.LOG, screen))));
    }

    /** Nothing: they stay as long as the schedule says. */
    @Override
    public void erase(Whose whose, Act act) {}
}
