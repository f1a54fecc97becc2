package org.jiayuan.council.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jiayuan.council.CouncilScenes;
import org.jiayuan.council.meeting.ConveneMeeting.Point;
import org.jiayuan.council.meeting.Happening.Choice;
import org.jiayuan.council.meeting.Happening.Method;
import org.jiayuan.council.meeting.Happening.Way;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.shared.Act;
import org.springframework.context.ApplicationContext;

/** A meeting of a few members about one point, called and then held. */
public final class HeldMeeting {

    private HeldMeeting() {}

    /** It is called, and its members are told. */
    public static MeetingId told(ApplicationContext beans, String community, MeetingKind kind, String point, Act act) {
        var id = beans.getBean(ConveneMeeting.class)
                .with(
                        community,
                        kind,
                        act.at().plusSeconds(30),
                        "榕树下",
                        RuleSet.PLAIN,
                        List.of(new Point(point, "", null)),
                        act);
        beans.getBean(SendMeetingNotice.class).of(id, act);
        return id;
    }

    /** All come, so many of them vote for it, and it closes; what it resolved. */
    public static Resolution passed(ApplicationContext beans, MeetingId id, List<UUID> seats, String words, int yes) {
        var moves = new ArrayList<Move>();
        seats.forEach(seat -> moves.add(new Attending.ComeIn(seat, Way.SECRETARY, null)));
        moves.add(new Presiding.Open());
        moves.add(new Presiding.Call(1));
        moves.add(new Debating.Propose(Motion.Kind.MAIN, words, seats.get(1)));
        moves.add(new Presiding.PutToVote(Method.HANDS));
        seats.subList(0, yes).forEach(seat -> moves.add(new Voting.Cast(1, seat, Choice.YES)));
        moves.add(new Presiding.Announce());
        moves.add(new Presiding.Close());
        beans.getBean(ConductMeeting.class).of(id, moves, CouncilScenes.act());
        return beans.getBean(ReadResolutions.class).of(id).getFirst();
    }
}
