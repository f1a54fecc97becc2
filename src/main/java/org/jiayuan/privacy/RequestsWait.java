package org.jiayuan.privacy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jiayuan.desk.Waiting;
import org.jiayuan.desk.WaitingItem;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Words;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.Staffing;
import org.springframework.stereotype.Component;

/** Lets a request wait on the desks of the security administrators, with its clock. */
@Component
class RequestsWait {

    private static final String MODULE = "privacy";

    private final Waiting waiting;
    private final Staffing staffing;
    private final Words words;

    RequestsWait(Waiting waiting, Staffing staffing, Words words) {
        this.waiting = waiting;
        this.staffing = staffing;
        this.words = words;
    }

    void begin(String community, UUID id, Request.Kind kind, Instant since, Instant due) {
        var items = staffing.units(Role.SECURITY_ADMIN).stream()
                .map(unit -> new WaitingItem(
                        unit,
                        Role.SECURITY_ADMIN,
                        null,
                        community,
                        MODULE,
                        id.toString(),
                        "personal-data",
                        words.say(Look.CHINESE, "privacy.request"),
                        words.say(Look.CHINESE, "privacy.request." + kind.key()),
                        "",
                        words.say(Locale.ENGLISH, "privacy.request." + kind.key()),
                        List.of(),
                        since,
                        due,
                        true,
                        "/admin/requests/" + community + "/" + id))
                .toList();
        waiting.replace(community, MODULE, id.toString(), items);
    }

    void end(String community, UUID id) {
        waiting.replace(community, MODULE, id.toString(), List.of());
    }
}
