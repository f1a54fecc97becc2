package org.jiayuan.appeal;

import java.util.List;
import java.util.UUID;
import org.jiayuan.platform.Screen;
import org.jiayuan.privacy.Chapter;
import org.jiayuan.privacy.Chapter.Fact;
import org.jiayuan.privacy.Chapter.Item;
import org.jiayuan.privacy.PersonalRecords;
import org.jiayuan.privacy.Whose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Slice;
import org.springframework.stereotype.Component;

/** Who has looked at somebody's data, as a chapter of what is kept about her. */
@Component
class LookRecords implements PersonalRecords {

    private static final int SHOWN = 5;
    private static final int MOST = 20_000;

    private final WhoLooked looked;

    LookRecords(WhoLooked looked) {
        this.looked = looked;
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public List<Chapter> about(Whose whose, Extent extent, Act act, Screen screen) {
        boolean page = extent == Extent.PAGE;
        Slice<WhoLooked.Line> found = switch (whose) {
            case Whose.Account(UUID account) -> looked.of(account, null, page ? 4 * SHOWN : MOST, screen);
            case Whose.Reporter(String community, String reference) ->
                looked.at(community, "matter/" + reference, page ? 10 * SHOWN : MOST, screen);
        };
        boolean more = page && whose instanceof Whose.Account && found.items().size() > SHOWN;
        return List.of(new Chapter(
                "appeal.looked",
                found.items().stream()
                        .limit(more ? SHOWN : MOST)
                        .map(line -> item(line, screen))
                        .toList(),
                more ? "/my/readings" : null));
    }

    private static Item item(WhoLooked.Line line, Screen screen) {
        var times = line.times() > 1 ? " " + screen.say("appeal.looked.times", line.times()) : "";
        return new Item(
                line.who(),
                List.of(
                        new Fact("fields", screen.say("appeal.looked.what"), line.fields() + times),
                        new Fact("why", screen.say("appeal.looked.why"), line.why()),
                        new Fact(
                                "at",
                                screen.say("appeal.looked.when"),
                                screen.moment(line.at()) + (line.label().isEmpty() ? "" : " · " + line.label()))),
                null,
                List.of());
    }

    @Override
    public List<Fate> fate(Whose whose, Screen screen) {
        return List.of();
    }

    /** Nothing: the log is a chain, and holds ids only. */
    @Override
    public void erase(Whose whose, Act act) {}
}
