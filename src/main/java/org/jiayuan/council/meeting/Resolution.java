package org.jiayuan.council.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.calendar.Deadline;
import org.jiayuan.calendar.WorkingCalendar;
import org.jiayuan.council.Subject;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jspecify.annotations.Nullable;

/**
 * What the council resolved, and what was said about carrying it out.
 *
 * @param meeting in which meeting
 * @param vote by which vote
 * @param title the point of the agenda
 * @param words as it was carried
 * @param overdueSince the eleventh working day, if that came without an opinion; never taken back
 * @param opinion what will be done; null while nobody has said
 * @param matterYear of the matter by which it is carried out; null until there is one
 * @param carriedOutAt when that matter was closed
 */
public record Resolution(
        ResolutionId id,
        MeetingId meeting,
        int vote,
        String title,
        String words,
        Instant passedAt,
        LocalDate dueDay,
        @Nullable LocalDate overdueSince,
        @Nullable Opinion opinion,
        @Nullable Integer matterYear,
        @Nullable Integer matterNumber,
        @Nullable Instant carriedOutAt) {

    /**
     * A resolution's id, as people see it.
     *
     * @param number from 1, without gaps in a community and year
     */
    public record ResolutionId(String communityCode, int year, int number) {

        /** {@code 2026-3}, as in addresses. */
        public String reference() {
            return year + "-" + number;
        }

        /** {@code resolution/2026-3}, as in the audit log. */
        public String object() {
            return "resolution/" + reference();
        }

        /** Where everybody reads it. */
        public String link() {
            return "/communities/" + communityCode + "/council/resolutions/" + reference();
        }
    }

    /** Who has to do with it: 分级. */
    public enum Level {
        /** 社区可办. */
        COMMUNITY,
        /** 街道协调. */
        SUB_DISTRICT,
        /** 区级协调. */
        DISTRICT;

        /** The key of its name. */
        public String key() {
            return "council.level." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * What will be done.
     *
     * @param subject what it is about: 分类
     * @param level who has to do with it: 分级
     * @param unit who answers for it
     * @param due until when
     */
    public record Opinion(Subject subject, Level level, UUID unit, String measure, LocalDate due, Instant at) {}

    /** Its ten working days. */
    public Deadline clock(WorkingCalendar calendar) {
        var clock = OpinionLimit.of(passedAt, calendar);
        var marked = overdueSince == null ? clock : clock.markOverdue();
        return opinion == null ? marked : marked.end(opinion.at());
    }
}
