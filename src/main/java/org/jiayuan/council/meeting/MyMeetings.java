package org.jiayuan.council.meeting;

import gg.jte.Content;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.Members;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.jiayuan.site.MySection;
import org.springframework.stereotype.Component;

/** The next meetings of the councils one sits in. */
@Component
class MyMeetings implements MySection {

    private static final Duration STILL = Duration.ofHours(12);
    private static final int SHOWN = 5;

    private final Members members;
    private final FindMeetings meetings;
    private final Templates templates;

    MyMeetings(Members members, FindMeetings meetings, Templates templates) {
        this.members = members;
        this.meetings = meetings;
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
        var lines = members.councilsOf(account, screen.today()).stream()
                .flatMap(community -> meetings.after(community, screen.now().minus(STILL), SHOWN).stream())
                .toList();
        return templates.content("council/myMeetings", Map.of("screen", screen, "lines", lines));
    }
}
