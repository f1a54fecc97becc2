package org.jiayuan.council.meeting;

import java.util.Locale;
import org.jiayuan.shared.Rule;

/** What kind of meeting it is. */
@Rule(
        clause = "2.3.1",
        says =
                "A council meets every month, out of turn when need be, and once at the end of the year; beside these it calls "
                        + "the four meetings: open talk, coordination, hearing, appraisal.",
        source = "programme 2.3.1, 2.3.3")
public enum MeetingKind {
    /** 例会. */
    MONTHLY,
    /** 临时会议. */
    EXTRAORDINARY,
    /** 年终专题会议. */
    YEAR_END,
    /** 民情恳谈会. */
    TALK,
    /** 民事协调会. */
    COORDINATION,
    /** 民意听证会. */
    HEARING,
    /** 民主评议会. */
    APPRAISAL;

    /** Whether it is one of the four meetings. */
    public boolean ofTheFour() {
        return this == TALK || this == COORDINATION || this == HEARING || this == APPRAISAL;
    }

    /** As keys of sentences write it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
