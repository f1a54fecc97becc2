package org.jiayuan.matter;

/** What a person wants with her matter. */
public enum Kind {
    /** 投诉. */
    COMPLAINT,
    /** 建议. */
    SUGGESTION,
    /** 咨询. */
    ENQUIRY,
    /** 求助. */
    HELP,
    /** 表扬. */
    PRAISE,
    /** 自查: what a station found itself, or goes on with after a withdrawal. */
    FINDING,
    /** 决议: what the council resolved and a unit carries out. */
    RESOLUTION
}
