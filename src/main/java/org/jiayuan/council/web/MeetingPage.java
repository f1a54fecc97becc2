package org.jiayuan.council.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiayuan.council.FindTopics;
import org.jiayuan.council.Member;
import org.jiayuan.council.Members;
import org.jiayuan.council.Topic;
import org.jiayuan.council.meeting.Meeting;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Quorum;
import org.jiayuan.council.meeting.ReadMeeting;
import org.jiayuan.council.meeting.Standing;
import org.jiayuan.division.Division;
import org.jiayuan.division.Divisions;
import org.jiayuan.platform.Faults;
import org.jiayuan.platform.QrDrawing;
import org.jiayuan.platform.Rail;
import org.jiayuan.platform.RailLink;
import org.jiayuan.shared.Act;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A meeting as somebody sees it who has to do with it.
 *
 * @param base address of the page: her forms are sent below it
 * @param known names by seat
 * @param door the way to it by QR code, as a drawing; only where it is shown in the room
 * @param account hers
 * @param topics those that may be put on its agenda, where the agenda is made
 */
public record MeetingPage(
        List<RailLink> rail,
        Division community,
        Meeting meeting,
        Standing standing,
        List<Member> members,
        Map<UUID, Member> known,
        String base,
        @Nullable QrDrawing door,
        @Nullable UUID account,
        List<Topic> topics,
        Faults faults,
        Map<String, String> typed) {

    /** What a member is called. */
    public String name(@Nullable UUID seat) {
        return Optional.ofNullable(seat).map(known::get).map(Member::name).orElse("—");
    }

    /** What is wrong with the form of one kind of move. */
    public Faults faults(String move) {
        return value("move").equals(move) ? faults : new Faults();
    }

    /** What stands before the names of the fields in the form that was sent, so that the summary leads to them. */
    public String prefix() {
        return switch (value("move")) {
            case "note" -> "note-";
            case "break-off" -> "break-";
            default -> "";
        };
    }

    /** What was typed into a field of the form of one kind of move. */
    public String typed(String move, String field, String otherwise) {
        return value("move").equals(move) ? value(field) : otherwise;
    }

    /** What was typed into a field. */
    public String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Whether she only looks on. */
    public boolean observes() {
        return standing.seat() == null && !standing.leads();
    }

    /** Whether it has begun. */
    public boolean begun() {
        return !meeting.roll().isEmpty();
    }

    /** Whether she is in the room. */
    public boolean inRoom() {
        return standing.seat() != null && meeting.room().has(standing.seat());
    }

    /** How many must be there. */
    public Quorum quorum() {
        return meeting.roll().isEmpty() ? new Quorum(members.size()) : meeting.quorum();
    }

    /** How many are. */
    public int present() {
        return meeting.room().present().size();
    }

    /** The members who are in the room. */
    public List<Member> inside() {
        return members.stream()
                .filter(member -> meeting.room().has(member.seat()))
                .toList();
    }

    /** Those who asked for the floor and have not spoken to what is before the council. */
    public boolean fresh(UUID seat) {
        var motion = meeting.current();
        return meeting.floor().spoken(seat, motion == null ? 0 : motion.number()) == 0;
    }

    /** Who asks for the floor, whoever comes next first. */
    public List<UUID> queue() {
        var motion = meeting.current();
        return meeting.floor()
                .queue(
                        motion == null ? 0 : motion.number(),
                        meeting.plan().rules().turns());
    }

    /** Puts it together. */
    @Component
    static class Query {

        private final ReadMeeting read;
        private final Members members;
        private final FindTopics topics;
        private final Divisions divisions;
        private final Rail rail;

        Query(ReadMeeting read, Members members, FindTopics topics, Divisions divisions, Rail rail) {
            this.read = read;
            this.members = members;
            this.topics = topics;
            this.divisions = divisions;
            this.rail = rail;
        }

        MeetingPage of(
                MeetingId id,
                String base,
                @Nullable String scanned,
                Faults faults,
                Map<String, String> typed,
                Act act) {
            var meeting = read.of(id);
            var all = read.members(meeting);
            var known = all.stream().collect(Collectors.toMap(Member::seat, Function.identity()));
            meeting.room().came().stream()
                    .filter(seat -> !known.containsKey(seat))
                    .forEach(seat ->
                            members.find(id.communityCode(), seat).ifPresent(member -> known.put(seat, member)));
            return new MeetingPage(
                    rail.of(act.by()),
                    divisions.community(id.communityCode()),
                    meeting,
                    read.standing(meeting, act),
                    all,
                    known,
                    base,
                    scanned == null
                            ? null
                            : QrDrawing.of(scanned + meeting.plan().door()),
                    act.by().account(),
                    scanned == null ? List.of() : topics.schedulable(id.communityCode()),
                    faults,
                    typed);
        }
    }
}
