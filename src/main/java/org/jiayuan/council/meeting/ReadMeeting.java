package org.jiayuan.council.meeting;

import java.util.List;
import java.util.Optional;
import org.jiayuan.council.Member;
import org.jiayuan.council.Members;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Component;

/** Reads a meeting, and says who somebody is to it. */
@Component
public class ReadMeeting {

    private final Meetings meetings;
    private final Members members;
    private final Secretary secretary;

    ReadMeeting(Meetings meetings, Members members, Secretary secretary) {
        this.meetings = meetings;
        this.members = members;
        this.secretary = secretary;
    }

    public Optional<Meeting> find(MeetingId id) {
        return meetings.find(id);
    }

    /** @throws NotFound if there is none */
    public Meeting of(MeetingId id) {
        return find(id).orElseThrow(NotFound::new);
    }

    /** Its members: those of its day. */
    public List<Member> members(Meeting meeting) {
        return members.entitled(meeting.id().communityCode(), meeting.plan().day());
    }

    /** What somebody is to it. */
    public Standing standing(Meeting meeting, Act act) {
        return standing(meeting, members(meeting), act);
    }

    Standing standing(Meeting meeting, List<Member> all, Act act) {
        var account = act.by().account();
        var own = account == null
                ? Optional.<Member>empty()
                : all.stream()
                        .filter(member -> account.equals(member.account()))
                        .findFirst();
        return new Standing(
                secretary.is(act.by(), meeting.id().communityCode()),
                own.map(Member::chair).orElse(false),
                own.map(Member::seat).orElse(null),
                all.stream().filter(Member::chair).map(Member::seat).findFirst().orElse(null),
                all.stream().map(Member::seat).toList());
    }
}
