package org.jiayuan.notice;

import java.time.Instant;
import java.util.List;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a development installation would have sent to phones. */
@Component
public class Outgoing {

    private static final int SHOWN = 50;

    private final OutboxPage page;
    private final NoticeSettings settings;
    private final boolean development;

    Outgoing(OutboxPage page, NoticeSettings settings, @Value("${jiayuan.development:false}") boolean development) {
        this.page = page;
        this.settings = settings;
        this.development = development;
    }

    /** A message that was not sent anywhere. */
    public record Message(Instant at, String phone, String text) {}

    /**
     * The latest, newest first.
     *
     * @throws NotFound where messages go out, or outside of development
     */
    public List<Message> latest(Act act) {
        if (!development || settings.gateway() != null) {
            throw new NotFound();
        }
        return page.latest(act, SHOWN).stream()
                .map(kept -> new Message(kept.at(), kept.phone(), kept.text()))
                .toList();
    }
}
