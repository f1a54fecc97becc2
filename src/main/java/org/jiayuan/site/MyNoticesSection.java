package org.jiayuan.site;

import gg.jte.Content;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.notice.Notices;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Templates;
import org.springframework.stereotype.Component;

/** What one has been told, what is new first. */
@Component
class MyNoticesSection implements MySection {

    private static final int SHOWN = 6;

    private final Notices notices;
    private final Templates templates;

    MyNoticesSection(Notices notices, Templates templates) {
        this.notices = notices;
        this.templates = templates;
    }

    @Override
    public Place place() {
        return Place.MAIN;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content of(UUID account, Screen screen) {
        return templates.content(
                "site/myNotices",
                Map.of(
                        "screen", screen,
                        "notices", notices.freshFirst(account, SHOWN),
                        "fresh", notices.fresh(account)));
    }
}
