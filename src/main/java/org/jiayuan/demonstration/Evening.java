package org.jiayuan.demonstration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jiayuan.council.meeting.MeetingKind;
import org.jiayuan.shared.Shanghai;

/**
 * One meeting to come.
 *
 * @param number which of the lively communities
 * @param month how many months ago
 */
record Evening(String community, int number, int month, MeetingKind kind, LocalDate day) {

    static final int LOST = 1;
    static final int TIED = 2;
    static final int FORGETFUL = 3;

    Instant begins() {
        return Shanghai.moment(day, LocalTime.of(19, 30));
    }

    boolean quorumIsLost() {
        return number == LOST && month == 4;
    }

    boolean tied() {
        return number == TIED && month == 3;
    }

    boolean forgotten() {
        return number == FORGETFUL && month == 1;
    }
}
