package org.jiayuan.council;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.MySection;
import org.springframework.stereotype.Component;

/** The councils one sits in, the topics one has proposed and those one supports. */
@Component
class MyCouncilSection implements MySection {

    private static final int SHOWN = 6;

    private final FindTopics topics;
    private final TopicLine.Query lines;
    private final Members members;
    private final Divisions divisions;
    private final Templates templates;

    MyCouncilSection(
            FindTopics topics, TopicLine.Query lines, Members members, Divisions divisions, Templates templates) {
        this.topics = topics;
        this.lines = lines;
        this.members = members;
        this.divisions = divisions;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 15;
    }

    @Override
    public Content of(UUID account, Screen screen) {
        List<TopicLine> hers = lines.of(topics.proposedBy(account, SHOWN));
        var supported = lines.of(topics.supportedBy(account, SHOWN).stream()
                .filter(topic -> !account.equals(topic.proposer()))
                .toList());
        var seats = new LinkedHashMap<String, String>();
        members.councilsOf(account, screen.today())
                .forEach(code -> seats.put(code, divisions.get(code).name(screen.english())));
        if (hers.isEmpty() && supported.isEmpty() && seats.isEmpty()) {
            return output -> {};
        }
        return templates.content(
                "council/myCouncil", Map.of("screen", screen, "hers", hers, "supported", supported, "seats", seats));
    }
}
