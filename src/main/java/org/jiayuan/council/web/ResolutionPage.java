package org.jiayuan.council.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiayuan.calendar.Calendars;
import org.jiayuan.calendar.Clocks;
import org.jiayuan.council.meeting.Arithmetic;
import org.jiayuan.council.meeting.Meeting;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.council.meeting.ReadResolutions;
import org.jiayuan.council.meeting.Resolution;
import org.jiayuan.council.meeting.Resolution.ResolutionId;
import org.jiayuan.council.meeting.ResolutionLabels;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.ShowMatter;
import org.jiayuan.platform.ClockFace;
import org.jiayuan.platform.Screen;
import org.jiayuan.publication.FindPublications;
import org.jiayuan.publication.Publication;
import org.jiayuan.shared.NotFound;
import org.jiayuan.unit.Unit;
import org.jiayuan.unit.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A resolution as everybody reads it: its words, the vote with its sum, its ten working days, and what is done about it.
 *
 * @param stage the key of the sentence that says where it stands
 * @param matter how it is carried out; empty while nobody has said
 * @param appraisals how many gave which score
 */
public record ResolutionPage(
        Resolution resolution,
        String label,
        String tally,
        String sum,
        Meeting meeting,
        ClockFace clock,
        String stage,
        boolean late,
        String unit,
        List<String> matter,
        Map<String, Integer> appraisals,
        @Nullable Publication publication) {

    /** How many of the members, or of the residents, gave that score. */
    public int gave(String who, int score) {
        return appraisals.getOrDefault(who + score, 0);
    }

    /** A line of the list. */
    public record Line(Resolution resolution, String label, ClockFace clock, String stage, boolean late) {}

    /** Puts it together. */
    @Component
    static class Query {

        private final ReadResolutions resolutions;
        private final ReadMeeting meetings;
        private final ResolutionLabels labels;
        private final Calendars calendars;
        private final Clocks clocks;
        private final Units units;
        private final ShowMatter matters;
        private final FindPublications publications;

        Query(
                ReadResolutions resolutions,
                ReadMeeting meetings,
                ResolutionLabels labels,
                Calendars calendars,
                Clocks clocks,
                Units units,
                ShowMatter matters,
                FindPublications publications) {
            this.resolutions = resolutions;
            this.meetings = meetings;
            this.labels = labels;
            this.calendars = calendars;
            this.clocks = clocks;
            this.units = units;
            this.matters = matters;
            this.publications = publications;
        }

        ResolutionPage of(ResolutionId id, Screen screen) {
            var resolution = resolutions.get(id);
            var meeting = meetings.of(resolution.meeting());
            var vote = meeting.votes().get(resolution.vote() - 1);
            return new ResolutionPage(
                    resolution,
                    labels.of(id),
                    Arithmetic.tally(vote, screen),
                    Arithmetic.of(vote, meeting.motion(vote.motion()), screen),
                    meeting,
                    clock(resolution, screen),
                    stage(resolution),
                    late(resolution, screen),
                    unit(resolution, screen),
                    matter(resolution, screen),
                    resolutions.appraisals(id),
                    publications.ofSource(id.communityCode(), id.object()).stream()
                            .findFirst()
                            .orElse(null));
        }

        List<Line> lines(List<Resolution> found, Screen screen) {
            var lines = new ArrayList<Line>();
            found.forEach(resolution -> lines.add(new Line(
                    resolution,
                    labels.of(resolution.id()),
                    clock(resolution, screen),
                    stage(resolution),
                    late(resolution, screen))));
            return lines;
        }

        /** The ten working days while they run; afterwards in how many of them the opinion came. */
        private ClockFace clock(Resolution resolution, Screen screen) {
            var calendar = calendars.current();
            var clock = resolution.clock(calendar);
            var opinion = resolution.opinion();
            if (opinion == null) {
                return clocks.of(clock, screen, "");
            }
            boolean met = Boolean.TRUE.equals(clock.met());
            int days = calendar.between(
                    org.jiayuan.shared.Shanghai.day(resolution.passedAt()),
                    org.jiayuan.shared.Shanghai.day(opinion.at()));
            return new ClockFace(
                    met ? ClockFace.Tone.DONE : ClockFace.Tone.LATE,
                    1000,
                    screen.say(met ? "council.opinion.in" : "council.opinion.in-late", days),
                    screen.say("council.opinion.was-due", screen.day(clock.dueDay())));
        }

        private static String stage(Resolution resolution) {
            if (resolution.opinion() == null) {
                return resolution.overdueSince() == null ? "council.follow.due" : "council.follow.overdue";
            }
            return resolution.carriedOutAt() == null ? "council.follow.carrying" : "council.follow.done";
        }

        private boolean late(Resolution resolution, Screen screen) {
            return resolution.opinion() == null
                    && resolution.clock(calendars.current()).isOverdue(screen.now());
        }

        /** Who answers for it; empty while nobody does. */
        String unit(Resolution resolution, Screen screen) {
            var opinion = resolution.opinion();
            return opinion == null
                    ? ""
                    : units.find(opinion.unit())
                            .map((Unit found) -> found.name(screen.english()))
                            .orElse("");
        }

        private List<String> matter(Resolution resolution, Screen screen) {
            var year = resolution.matterYear();
            var number = resolution.matterNumber();
            if (year == null || number == null) {
                return List.of();
            }
            var id = new MatterId(resolution.id().communityCode(), year, number);
            return matters.toEverybody(id, screen).isPresent()
                    ? List.of("/communities/" + id.communityCode() + "/matters/" + id.reference(), id.reference())
                    : List.of("", id.reference());
        }

        static ResolutionId before(String community, @Nullable String before) {
            if (before == null || !before.matches("\\d{4}-\\d{1,7}")) {
                throw new NotFound();
            }
            return MeetingAddress.resolution(community, before);
        }
    }
}
