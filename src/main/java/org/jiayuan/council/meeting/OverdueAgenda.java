package org.jiayuan.council.meeting;

import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.springframework.stereotype.Component;

/** Puts what is overdue on the agenda of the next meeting, by itself. */
@Rule(
        clause = "2.3.5",
        says = "A resolution without an opinion on the eleventh working day goes to the supervision committee and the "
                + "sub-district, and onto the agenda of the next meeting.",
        source = "domain.md §4.2: day 11; issue 5")
@Component
class OverdueAgenda {

    private final Resolutions resolutions;
    private final ResolutionLabels labels;
    private final Words words;

    OverdueAgenda(Resolutions resolutions, ResolutionLabels labels, Words words) {
        this.resolutions = resolutions;
        this.labels = labels;
        this.words = words;
    }

    /** Adds what is not on it yet. */
    void add(Meeting meeting, Act act) {
        for (var resolution : resolutions.overdue(meeting.id().communityCode())) {
            var source = "resolution/" + resolution.id().reference();
            boolean there = meeting.agenda().stream().anyMatch(item -> source.equals(item.topic()));
            if (!there) {
                var title = words.say(Look.CHINESE, "council.overdue.item", labels.of(resolution.id()));
                PlanItem.add(meeting, new Point(title, resolution.title(), source), act);
            }
        }
    }
}
