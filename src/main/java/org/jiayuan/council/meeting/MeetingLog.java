package org.jiayuan.council.meeting;

import java.util.Map;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Entry;
import org.jiayuan.council.CouncilChanged;
import org.jiayuan.council.Secretary;
import org.jiayuan.council.meeting.Meeting.MeetingId;
import org.jiayuan.platform.Signals;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Component;

/** Writes down what was done to a meeting, and lets those who watch it know that something has changed. */
@Component
class MeetingLog {

    /** Told to every node when a meeting has changed. */
    static final String SIGNAL = "council.meeting";

    private final AuditLog audit;
    private final Secretary secretary;
    private final CouncilChanged pages;
    private final Signals signals;

    MeetingLog(AuditLog audit, Secretary secretary, CouncilChanged pages, Signals signals) {
        this.audit = audit;
        this.secretary = secretary;
        this.pages = pages;
        this.signals = signals;
    }

    /** As it is named in signals. */
    static String key(MeetingId id) {
        return id.communityCode() + "/" + id.reference();
    }

    /** Those who watch look again. */
    void moved(Meeting meeting) {
        signals.raise(SIGNAL, key(meeting.id()));
    }

    /** The community's public pages follow as well. */
    void changed(Meeting meeting, Act act) {
        moved(meeting);
        pages.of(meeting.id().communityCode(), act.at());
    }

    void write(Meeting meeting, String action, Map<String, String> detail, Act act) {
        write(meeting.id().communityCode(), action, meeting.id().object(), detail, act);
    }

    void write(String community, String action, String object, Map<String, String> detail, Act act) {
        audit.write(act, new Entry(community, secretary.unit(community), "council." + action, object, null, detail));
    }
}
