package org.jiayuan.council.meeting;

import java.util.Map;
import org.jiayuan.archive.TakeNumber;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.council.meeting.Seals.Kind;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Words;
import org.jiayuan.publication.Draft;
import org.jiayuan.publication.PublishDraft;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** What was carried becomes a resolution: numbered, sealed, its ten working days begun. */
@Component
class PassResolution {

    private final TakeNumber numbers;
    private final Resolutions resolutions;
    private final Calendars calendars;
    private final Seals seals;
    private final ResolutionQueue queue;
    private final ResolutionLabels labels;
    private final PublishDraft publish;
    private final Secretary secretary;
    private final Words words;

    PassResolution(
            TakeNumber numbers,
            Resolutions resolutions,
            Calendars calendars,
            Seals seals,
            ResolutionQueue queue,
            ResolutionLabels labels,
            PublishDraft publish,
            Secretary secretary,
            Words words) {
        this.numbers = numbers;
        this.resolutions = resolutions;
        this.calendars = calendars;
        this.seals = seals;
        this.queue = queue;
        this.labels = labels;
        this.publish = publish;
        this.secretary = secretary;
        this.words = words;
    }

    /** Makes one if what was decided was carried and is more than how to go on. */
    void of(Meeting meeting, Happening.Decided decided, Act act) {
        var vote = meeting.votes().get(decided.vote() - 1);
        var motion = meeting.motion(vote.motion());
        if (!decided.passed() || motion.kind() != Motion.Kind.MAIN) {
            return;
        }
        var community = meeting.id().communityCode();
        int year = act.day().getYear();
        var id = new ResolutionId(community, year, numbers.of(community, "resolution", year));
        var clock = OpinionLimit.of(act.at(), calendars.current());
        var resolution = new Resolution(
                id,
                meeting.id(),
                vote.number(),
                meeting.agenda().get(motion.item() - 1).title(),
                motion.text(),
                act.at(),
                clock.dueDay(),
                null,
                null,
                null,
                null,
                null);
        resolutions.add(resolution);
        queue.show(resolution, act.at());
        seals.seal(
                community,
                Kind.RESOLUTION,
                id.reference(),
                Map.of(
                        "meeting", meeting.id().reference(),
                        "title", resolution.title(),
                        "words", resolution.words(),
                        "entitled", vote.entitled(),
                        "present", vote.present().size(),
                        "yes", decided.tally().yes(),
                        "no", decided.tally().no(),
                        "abstained", decided.tally().abstained(),
                        "spoilt", decided.tally().spoilt()),
                act.at());
        publish.of(
                community,
                Draft.of(
                        org.jiayuan.publication.Kind.RESOLUTION,
                        labels.of(id) + " " + resolution.title(),
                        resolution.words(),
                        words.say(Look.CHINESE, "council.notice-board"),
                        id.object(),
                        id.link()),
                secretary.unit(community),
                act);
    }
}
