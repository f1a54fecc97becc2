package org.jiayuan.council.meeting;

import java.util.List;
import java.util.Map;
import org.jiayuan.division.Division;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.shared.Shanghai;
import org.jiayuan.site.KeptFacts;
import org.jiayuan.site.Section;
import org.springframework.stereotype.Component;

/** On the community's home: that the council meets, from where everybody may look on, or when it will. */
@Component
class MeetingSection implements Section {

    private static final int SHOWN = 2;

    private final KeptFacts<List<FindMeetings.Line>> meetings;
    private final Templates templates;

    MeetingSection(FindMeetings meetings, Templates templates) {
        this.meetings =
                new KeptFacts<>((community, today) -> meetings.after(community, Shanghai.startOf(today), SHOWN));
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 31;
    }

    @Override
    public Part of(Division division, Screen screen) {
        var lines = meetings.of(division.code(), screen.today());
        return lines.isEmpty()
                ? new Part(null, null)
                : new Part(
                        templates.content("council/meetingsAhead", Map.of("screen", screen, "lines", lines)),
                        Shanghai.startOf(screen.today().plusDays(1)));
    }
}
