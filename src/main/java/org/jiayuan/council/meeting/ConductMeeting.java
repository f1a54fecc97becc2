package org.jiayuan.council.meeting;

import java.util.List;
import java.util.Map;
import org.jiayuan.council.meeting.Meeting.Line;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody does something in a meeting, and what follows from it follows. */
@Service
public class ConductMeeting {

    private final Meetings meetings;
    private final ReadMeeting read;
    private final PassResolution resolutions;
    private final FollowTopics topics;
    private final MeetingLog log;

    ConductMeeting(
            Meetings meetings, ReadMeeting read, PassResolution resolutions, FollowTopics topics, MeetingLog log) {
        this.meetings = meetings;
        this.read = read;
        this.resolutions = resolutions;
        this.topics = topics;
        this.log = log;
    }

    /**
     * Does it. The meeting is held meanwhile, so that those who do something at once do it one after the other.
     *
     * @return the meeting as it stands then
     * @throws MeetingForbids if it does not stand so
     * @throws org.jiayuan.shared.NotFound if it is not for her
     */
    @Transactional
    public Meeting of(MeetingId id, Move move, Act act) {
        return of(id, List.of(move), act);
    }

    /** Does several things in one go. */
    @Transactional
    public Meeting of(MeetingId id, List<Move> moves, Act act) {
        var meeting = meetings.hold(id);
        var standing = read.standing(meeting, act);
        moves.forEach(move -> move.make(meeting, standing, act));
        meetings.save(meeting);
        log.moved(meeting);
        meeting.fresh().forEach(line -> follow(meeting, line, act));
        return meeting;
    }

    private void follow(Meeting meeting, Line line, Act act) {
        switch (line.what()) {
            case Happening.Opened it ->
                tell(
                        meeting,
                        "open",
                        Map.of(
                                "present", Integer.toString(it.present()),
                                "entitled", Integer.toString(it.roll().size())),
                        act);
            case Happening.Called it -> topics.begin(meeting, meeting.agenda().get(it.item() - 1), act);
            case Happening.Adjourned it -> {
                topics.leave(meeting, act);
                tell(
                        meeting,
                        "adjourn",
                        Map.of(
                                "why", it.why().name(),
                                "present", Integer.toString(it.present()),
                                "entitled", Integer.toString(it.entitled())),
                        act);
            }
            case Happening.Closed it -> {
                topics.leave(meeting, act);
                tell(meeting, "close", Map.of(), act);
            }
            case Happening.Suspended _, Happening.Resumed _ -> log.changed(meeting, act);
            case Happening.BrokenOff it -> tell(meeting, "break-off", Map.of("vote", Integer.toString(it.vote())), act);
            case Happening.Decided it -> {
                resolutions.of(meeting, it, act);
                topics.decide(meeting, meeting.votes().get(it.vote() - 1), act);
                tell(
                        meeting,
                        "decide",
                        Map.of(
                                "vote", Integer.toString(it.vote()),
                                "yes", Integer.toString(it.tally().yes()),
                                "passed", Boolean.toString(it.passed())),
                        act);
            }
            default -> {}
        }
    }

    private void tell(Meeting meeting, String action, Map<String, String> detail, Act act) {
        log.changed(meeting, act);
        log.write(meeting, action, detail, act);
    }
}
