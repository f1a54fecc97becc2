package org.jiayuan.council.meeting;

import org.jiayuan.shared.RuleBroken;

/** As a meeting or a resolution stands, that cannot be done. */
public class MeetingForbids extends RuleBroken {

    MeetingForbids(String field, String key, Object... arguments) {
        super(field, "council.broken." + key, arguments);
    }
}
