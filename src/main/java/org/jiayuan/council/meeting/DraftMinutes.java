package org.jiayuan.council.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiayuan.council.Member;
import org.jiayuan.council.Members;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.jiayuan.shared.Shanghai;
import org.springframework.stereotype.Component;

/** Writes the minutes from what happened, in the language of the record, with every sum that was made. */
@Component
public class DraftMinutes {

    private final ReadMeeting read;
    private final Members members;
    private final Resolutions resolutions;
    private final ResolutionLabels labels;
    private final Screens screens;

    DraftMinutes(ReadMeeting read, Members members, Resolutions resolutions, ResolutionLabels labels, Screens screens) {
        this.read = read;
        this.members = members;
        this.resolutions = resolutions;
        this.labels = labels;
        this.screens = screens;
    }

    /** The text, a line a fact. */
    public String of(Meeting meeting, String remarks) {
        var screen = screens.ofEverybody(
                new Look(Look.CHINESE, false, Look.Shade.AUTO),
                "",
                meeting.plan().startsAt());
        var all = read.members(meeting).stream().collect(Collectors.toMap(Member::seat, Function.identity()));
        var lines = new ArrayList<String>();
        head(meeting, all, screen, lines);
        meeting.agenda().forEach(item -> item(meeting, item, all, screen, lines));
        for (var line : meeting.lines()) {
            if (line.what() instanceof Happening.Noted noted) {
                lines.add(screen.say("council.minutes.noted", time(line, screen), noted.text()));
            }
        }
        end(meeting, screen, lines);
        if (!remarks.isBlank()) {
            lines.add("");
            lines.add(screen.say("council.minutes.remarks", remarks));
        }
        return String.join("\n", lines);
    }

    private void head(Meeting meeting, Map<UUID, Member> all, Screen screen, List<String> lines) {
        var plan = meeting.plan();
        lines.add(screen.say(
                "council.minutes.when",
                screen.fullDay(plan.day()),
                screen.weekday(plan.day()),
                screen.time(Shanghai.clock(plan.startsAt()).toLocalTime())));
        lines.add(screen.say("council.minutes.where", plan.place()));
        lines.add(screen.say("council.kind." + plan.kind().key()));
        all.values().stream()
                .filter(Member::chair)
                .findFirst()
                .ifPresent(chair -> lines.add(screen.say("council.minutes.chair", chair.name())));
        var came = meeting.room().came();
        lines.add(screen.say(
                "council.minutes.came",
                all.size(),
                came.size(),
                came.stream().map(seat -> name(meeting, seat, all)).collect(Collectors.joining("、"))));
        if (!meeting.room().guests().isEmpty()) {
            lines.add(screen.say("council.guests")
                    + meeting.room().guests().stream()
                            .map(guest -> screen.say("council.guests.one", guest.who(), guest.people()))
                            .collect(Collectors.joining("，")));
        }
        for (var line : meeting.lines()) {
            if (line.what() instanceof Happening.Opened opened) {
                lines.add(screen.say(
                        "council.minutes.opened",
                        time(line, screen),
                        Arithmetic.of(new Quorum(opened.roll().size()), opened.present(), screen)));
            }
        }
    }

    private void item(Meeting meeting, Meeting.Item item, Map<UUID, Member> all, Screen screen, List<String> lines) {
        lines.add("");
        lines.add(screen.say("council.item", item.number()) + " " + item.title());
        for (var motion : meeting.motions()) {
            if (motion.item() != item.number()) {
                continue;
            }
            var seconder = motion.seconder();
            var moved = name(meeting, motion.mover(), all);
            lines.add(screen.say(
                    "council.minutes.motion",
                    screen.say("council.motion."
                            + motion.kind()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-')),
                    seconder == null
                            ? screen.say("council.moved-by", moved)
                            : screen.say("council.minutes.moved", moved, name(meeting, seconder, all)),
                    motion.text()));
            spoke(meeting, motion, all, screen, lines);
            for (var vote : meeting.votes()) {
                if (vote.motion() == motion.number()) {
                    vote(meeting, vote, motion, all, screen, lines);
                }
            }
            lines.add(screen.say(
                    "council.minutes.outcome",
                    screen.say("council.motion.state." + motion.state().name().toLowerCase(java.util.Locale.ROOT))));
        }
    }

    private void spoke(Meeting meeting, Motion motion, Map<UUID, Member> all, Screen screen, List<String> lines) {
        for (var side : Happening.Side.values()) {
            var names = meeting.floor().speeches().stream()
                    .filter(speech -> speech.motion() == motion.number() && speech.side() == side)
                    .map(speech -> name(meeting, speech.seat(), all))
                    .distinct()
                    .toList();
            if (!names.isEmpty()) {
                lines.add(screen.say(
                        "council.minutes.spoke",
                        screen.say("council.side." + side.name().toLowerCase(java.util.Locale.ROOT)),
                        String.join("、", names)));
            }
        }
    }

    private void vote(
            Meeting meeting, Vote vote, Motion motion, Map<UUID, Member> all, Screen screen, List<String> lines) {
        var brokenOff = vote.brokenOff();
        if (brokenOff != null) {
            lines.add(screen.say("council.voting.broken-off", brokenOff));
        }
        if (vote.tally() == null) {
            return;
        }
        lines.add(screen.say("council.voting." + vote.method().name().toLowerCase(java.util.Locale.ROOT)) + "："
                + Arithmetic.tally(vote, screen) + "。"
                + Arithmetic.of(vote, motion, screen));
        for (var choice : Choice.values()) {
            var names = vote.ballots().entrySet().stream()
                    .filter(ballot -> ballot.getValue() == choice)
                    .map(ballot -> name(meeting, ballot.getKey(), all))
                    .sorted()
                    .toList();
            if (!names.isEmpty()) {
                lines.add(screen.say("council.choice." + choice.name().toLowerCase(java.util.Locale.ROOT)) + "："
                        + String.join("、", names));
            }
        }
        resolutions.of(meeting.id()).stream()
                .filter(resolution -> resolution.vote() == vote.number())
                .forEach(resolution -> lines.add(screen.say("council.minutes.resolution", labels.of(resolution.id()))));
    }

    private static void end(Meeting meeting, Screen screen, List<String> lines) {
        lines.add("");
        for (var line : meeting.lines()) {
            switch (line.what()) {
                case Happening.Adjourned it -> {
                    lines.add(screen.say(
                            it.why() == Happening.Why.QUORUM ? "council.minutes.lost" : "council.minutes.adjourned",
                            time(line, screen),
                            Arithmetic.of(new Quorum(it.entitled()), it.present(), screen)));
                }
                case Happening.Closed it -> lines.add(screen.say("council.minutes.closed", time(line, screen)));
                default -> {}
            }
        }
    }

    private static String time(Meeting.Line line, Screen screen) {
        return screen.time(Shanghai.clock(line.at()).toLocalTime());
    }

    private String name(Meeting meeting, UUID seat, Map<UUID, Member> all) {
        var member = all.get(seat);
        return member != null
                ? member.name()
                : members.find(meeting.id().communityCode(), seat)
                        .map(Member::name)
                        .orElse("—");
    }
}
