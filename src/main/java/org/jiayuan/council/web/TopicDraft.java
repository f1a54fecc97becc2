package org.jiayuan.council.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiayuan.council.Subject;
import org.jiayuan.division.Division;
import org.jiayuan.matter.FindGatherings;
import org.jiayuan.matter.Gathering;
import org.jiayuan.matter.Labels;
import org.jiayuan.platform.Screen;
import org.jiayuan.shared.Act;
import org.jiayuan.unit.Categories;
import org.springframework.stereotype.Component;

/**
 * How a topic begins that is drafted from alike matters: what there are, where, how many and from when to when, in the
 * words of the secretary's language, for her to go on from. Only what everybody may see of a matter stands in it.
 */
@Component
class TopicDraft {

    private static final int MOST = 20;

    private final FindGatherings gatherings;
    private final Categories categories;
    private final Labels labels;

    TopicDraft(FindGatherings gatherings, Categories categories, Labels labels) {
        this.gatherings = gatherings;
        this.categories = categories;
        this.labels = labels;
    }

    /** A form with those matters attached; with a title and a text if they are a gathering. */
    TopicForm of(Division community, String title, List<String> matters, Screen screen, Act act) {
        var attached = String.join(" ", matters);
        return gatherings.in(community.code(), act.at()).stream()
                .filter(gathering ->
                        !matters.isEmpty() && gathering.references().containsAll(matters))
                .findFirst()
                .map(gathering -> TopicForm.begun(
                        Subject.TROUBLE,
                        title.isEmpty() ? title(gathering, screen, act) : title,
                        text(community, gathering, screen, act),
                        attached))
                .orElseGet(() -> TopicForm.begun(Subject.TROUBLE, title, "", attached));
    }

    private String category(Gathering gathering, Screen screen, Act act) {
        return categories.get(gathering.category(), act.day()).name(screen.english());
    }

    private String title(Gathering gathering, Screen screen, Act act) {
        return screen.say(
                "council.draft.title",
                category(gathering, screen, act),
                gathering.cell(),
                gathering.references().size());
    }

    private String text(Division community, Gathering gathering, Screen screen, Act act) {
        var shown = gatherings.titles(community.code(), gathering.references());
        var lines = new ArrayList<String>();
        lines.add(screen.say(
                "council.draft.text",
                screen.fullDay(gathering.from()),
                screen.fullDay(gathering.to()),
                community.name(screen.english()),
                gathering.cell(),
                gathering.references().size(),
                category(gathering, screen, act)));
        shown.entrySet().stream().limit(MOST).forEach(matter -> lines.add(line(community.code(), matter)));
        int rest = gathering.references().size() - Math.min(MOST, shown.size());
        if (rest > 0) {
            lines.add(screen.say("council.draft.rest", rest));
        }
        return String.join("\n", lines);
    }

    private String line(String community, Map.Entry<String, String> matter) {
        return "· "
                + Labels.reference(community, matter.getKey()).map(labels::of).orElse(matter.getKey()) + " "
                + matter.getValue();
    }
}
