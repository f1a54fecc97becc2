package org.jiayuan.council;

import java.time.Instant;
import org.jiayuan.observation.ObservationStale;
import org.jiayuan.site.PagesChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Something that everybody sees of a council has changed: its pages follow, and the points look at it anew. */
@Component
public class CouncilChanged {

    private final PagesChanged pages;
    private final ApplicationEventPublisher events;

    CouncilChanged(PagesChanged pages, ApplicationEventPublisher events) {
        this.pages = pages;
        this.events = events;
    }

    /** Says so, in the transaction that changed it. */
    public void of(String community, Instant at) {
        pages.of(community, at);
        events.publishEvent(new ObservationStale(community, at));
    }
}
