package org.jiayuan.matter;

/** As what somebody stands to a matter. One person may stand to it in several ways. */
public enum Party {
    /** Whose matter it is, by account or by secret link. */
    REPORTER,
    /** Works for the unit that takes in. */
    INTAKE,
    /** Works for the unit it was dispatched to or that has it in hand. */
    HOLDER,
    /** Works for the unit that checks the reply, and has not handled it. */
    CHECKER,
    /** May grant an extension, and has not asked for it. */
    EXTENDER,
    /** Works one level above intake, where the second return, the second redo and the final decision go. */
    SUPERVISOR,
    /** Works for the supervising unit, and has neither handled nor checked it. */
    DECIDER,
    /** The program: a rule, a day that passes. */
    PROGRAM,
    /** Anybody. */
    ANYONE;

    /** Whether it is none of the staff, nor the program: what it writes waits for somebody's eyes. */
    public boolean fromOutside() {
        return this == REPORTER || this == ANYONE;
    }
}
