package org.jiayuan.open311;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.ActForUnit;
import org.jiayuan.matter.ActForUnit.Doing;
import org.jiayuan.matter.FindPhotos;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.Published;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends a matter to another system, as everybody may read it; until it is public it waits. */
@Component
class SendForward {

    private static final int LONGEST = 4000;

    private final Forwards forwards;
    private final Endpoints endpoints;
    private final OtherSystem other;
    private final FindPublished find;
    private final FindPhotos photos;
    private final ActForUnit act;
    private final Divisions divisions;
    private final Screens screens;
    private final PublicAddress site;
    private final Open311Settings settings;
    private final TransactionTemplate transaction;

    SendForward(
            Forwards forwards,
            Endpoints endpoints,
            OtherSystem other,
            FindPublished find,
            FindPhotos photos,
            ActForUnit act,
            Divisions divisions,
            Screens screens,
            PublicAddress site,
            Open311Settings settings,
            TransactionTemplate transaction) {
        this.forwards = forwards;
        this.endpoints = endpoints;
        this.other = other;
        this.find = find;
        this.photos = photos;
        this.act = act;
        this.divisions = divisions;
        this.screens = screens;
        this.site = site;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Sends it, if it may be sent. */
    void of(Forward forward, Endpoint endpoint, Instant now) {
        var screen = screens.ofEverybody(Look.standard(), "/", now);
        var matter = find.withIds(List.of(forward.matter()), screen).getFirst();
        var service = endpoint.service(matter.category());
        if (service.isEmpty()) {
            forwards.failed(forward, Forward.State.WAITING, Forward.NO_SERVICE, null);
            return;
        }
        if (!matter.shown()) {
            forwards.failed(forward, Forward.State.WAITING, Forward.UNSHOWN, null);
            return;
        }
        var taken = other.post(
                endpoint,
                endpoints.key(endpoint.unit()),
                fields(matter, service.get(), forwards.answeredBefore(forward), screen),
                forward.word());
        taken(forward, taken, now);
    }

    /** Asks for the number that a token stands for. */
    void number(Forward forward, Endpoint endpoint, Instant now) {
        var token = java.util.Objects.requireNonNull(forward.token());
        taken(forward, new OtherSystem.Taken(other.ofToken(endpoint, token).orElse(null), token), now);
    }

    private void taken(Forward forward, OtherSystem.Taken taken, Instant now) {
        transaction.executeWithoutResult(status -> {
            forwards.sent(forward, taken.token(), taken.request(), now, now.plus(settings.poll()));
            if (taken.request() != null) {
                act.of(forward.matter(), forward.unit(), new Doing.Take(), now);
            }
        });
    }

    private Map<String, String> fields(Published matter, String service, boolean again, Screen screen) {
        var fields = new HashMap<String, String>();
        fields.put("service_code", service);
        fields.put("description", description(matter, again, screen));
        var point = matter.point();
        if (point != null) {
            fields.put("lat", Double.toString(point.lat()));
            fields.put("long", Double.toString(point.lng()));
        }
        var community = divisions.get(matter.id().communityCode()).name();
        fields.put("address_string", (community + " " + matter.place()).strip());
        if (!site.said().isEmpty()) {
            var picture =
                    photos.of(matter.id().communityCode(), List.of(matter.id())).get(matter.id());
            if (picture != null) {
                fields.put("media_url", site.said() + picture.link().replaceAll("/small$", "/full"));
            }
        }
        return fields;
    }

    private String description(Published matter, boolean again, Screen screen) {
        var text = matter.text() == null ? "" : matter.text();
        var more = (again ? "\n\n" + screen.say("open311.forward.redo") : "") + "\n\n"
                + screen.say("open311.forward.from", matter.label())
                + (site.said().isEmpty() ? "" : " " + site.said() + matter.link());
        return text.substring(0, Math.min(text.length(), LONGEST - more.length())) + more;
    }
}
