package org.jiayuan.council.meeting;

import org.jiayuan.shared.Act;

/** What somebody does in a meeting. */
public sealed interface Move permits Attending.Attendance, Presiding.Chair, Debating.Word, Voting.Ballot {

    /**
     * Does it.
     *
     * @throws MeetingForbids if the meeting does not stand so
     * @throws org.jiayuan.shared.NotFound if it is not for her
     */
    void make(Meeting meeting, Standing standing, Act act);
}
