package org.jiayuan.council.meeting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jiayuan.council.Members;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.council.meeting.Meeting.Stage;
import org.jiayuan.notice.Notice;
import org.jiayuan.notice.SendNotice;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members are told when and where they meet, and about what. */
@Service
public class SendMeetingNotice {

    private final Secretary secretary;
    private final Members members;
    private final Meetings meetings;
    private final SendNotice notices;
    private final MeetingLog log;

    SendMeetingNotice(Secretary secretary, Members members, Meetings meetings, SendNotice notices, MeetingLog log) {
        this.secretary = secretary;
        this.members = members;
        this.meetings = meetings;
        this.notices = notices;
        this.log = log;
    }

    /** @throws MeetingForbids if the agenda is empty, nobody is a member on that day, or they have been told */
    @Transactional
    public void of(MeetingId id, Act act) {
        secretary.require(act, id.communityCode());
        var meeting = meetings.hold(id);
        if (meeting.stage() != Stage.CONVENED) {
            throw new MeetingForbids("", "notice-sent");
        }
        if (meeting.agenda().isEmpty()) {
            throw new MeetingForbids("title", "agenda-empty");
        }
        var entitled = members.entitled(id.communityCode(), meeting.plan().day());
        if (entitled.isEmpty()) {
            throw new MeetingForbids("", "no-members");
        }
        meeting.happen(new Happening.Notified(entitled.size()), act);
        meetings.save(meeting);
        var cause = UUID.nameUUIDFromBytes(
                (id.communityCode() + " " + id.object() + " notice").getBytes(StandardCharsets.UTF_8));
        for (var member : entitled) {
            if (member.account() != null) {
                notices.of(
                        new Notice(
                                Notice.ACCOUNT + member.account(),
                                id.communityCode(),
                                "council.notice.meeting",
                                List.of(
                                        "day:" + meeting.plan().day(),
                                        meeting.plan().place()),
                                "/my/meetings/" + id.communityCode() + "/" + id.reference(),
                                true),
                        cause,
                        act.at());
            }
        }
        log.changed(meeting, act);
        log.write(meeting, "notify", Map.of("members", Integer.toString(entitled.size())), act);
    }
}
