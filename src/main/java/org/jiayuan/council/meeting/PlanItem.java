package org.jiayuan.council.meeting;

import org.jiayuan.council.FindTopics;
import org.jiayuan.council.ScheduleTopic;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A point is put on the agenda. */
@Service
public class PlanItem {

    private static final int MOST = 20;
    private static final int LONGEST_TITLE = 80;
    private static final int LONGEST_SUMMARY = 500;

    private final Secretary secretary;
    private final Meetings meetings;
    private final ScheduleTopic topics;
    private final MeetingLog log;

    PlanItem(Secretary secretary, Meetings meetings, ScheduleTopic topics, MeetingLog log) {
        this.secretary = secretary;
        this.meetings = meetings;
        this.topics = topics;
        this.log = log;
    }

    /** @throws MeetingForbids if it has no title, the agenda is full, or the meeting has begun */
    @Transactional
    public void of(MeetingId id, Point point, Act act) {
        secretary.require(act, id.communityCode());
        var meeting = meetings.hold(id);
        put(meeting, point, act);
        meetings.save(meeting);
        log.changed(meeting, act);
    }

    /** Puts it there, and tells the topic it comes from. */
    void put(Meeting meeting, Point point, Act act) {
        add(meeting, point, act);
        if (point.topic() != null) {
            topics.on(
                    FindTopics.id(meeting.id().communityCode(), point.topic()),
                    meeting.id().reference(),
                    act);
        }
    }

    static void add(Meeting meeting, Point point, Act act) {
        if (meeting.stage() != Meeting.Stage.CONVENED && meeting.stage() != Meeting.Stage.NOTIFIED) {
            throw new MeetingForbids("title", "agenda-closed");
        }
        if (meeting.agenda().size() >= MOST) {
            throw new MeetingForbids("title", "agenda-full", MOST);
        }
        meeting.happen(
                new Happening.Planned(
                        meeting.agenda().size() + 1,
                        Typed.line("title", point.title(), LONGEST_TITLE),
                        Typed.orEmpty("summary", point.summary(), LONGEST_SUMMARY),
                        point.topic()),
                act);
    }
}
