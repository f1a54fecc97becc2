package org.jiayuan.council.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.council.Secretary;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.shared.Role;
import org.jiayuan.unit.Units;
import org.springframework.stereotype.Component;

/** What waits on the desks for a resolution: its opinion, at the station; from day eleven on also above it. */
@Component
class ResolutionQueue {

    private final Waiting waiting;
    private final Secretary secretary;
    private final Units units;
    private final Calendars calendars;
    private final ResolutionLabels labels;

    ResolutionQueue(Waiting waiting, Secretary secretary, Units units, Calendars calendars, ResolutionLabels labels) {
        this.waiting = waiting;
        this.secretary = secretary;
        this.units = units;
        this.calendars = calendars;
        this.labels = labels;
    }

    /** Lets wait what has to. */
    void show(Resolution resolution, Instant now) {
        var community = resolution.id().communityCode();
        var items = new ArrayList<WaitingItem>();
        if (resolution.opinion() == null) {
            var station = secretary.unit(community);
            items.add(item(resolution, station, "opinion", List.of()));
            if (resolution.overdueSince() != null) {
                var supervision = secretary.supervision(community);
                var above = units.above(station).id();
                items.add(item(resolution, supervision, "supervise", List.of("supervised")));
                if (!above.equals(supervision)) {
                    items.add(item(resolution, above, "supervise", List.of("supervised")));
                }
            }
        }
        waiting.replace(
                community, Secretary.MODULE, "resolution " + resolution.id().reference(), items);
    }

    private WaitingItem item(Resolution resolution, java.util.UUID unit, String kind, List<String> tags) {
        var clock = resolution.clock(calendars.current());
        return new WaitingItem(
                unit,
                Role.CLERK,
                null,
                resolution.id().communityCode(),
                Secretary.MODULE,
                "resolution " + resolution.id().reference(),
                kind,
                labels.of(resolution.id()),
                resolution.title(),
                "",
                "",
                tags,
                resolution.passedAt(),
                clock.dueAt(),
                true,
                "/desk/council/" + resolution.id().communityCode() + "/resolutions/"
                        + resolution.id().reference());
    }
}
