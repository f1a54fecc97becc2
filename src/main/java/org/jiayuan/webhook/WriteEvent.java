package org.jiayuan.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jiayuan.api.Answer.MatterAnswer;
import org.jiayuan.api.Answer.MatterEvent;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.FindUpdates;
import org.jiayuan.matter.FindUpdates.Filter;
import org.jiayuan.matter.Published;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.PublicAddress;
import org.jiayuan.platform.Screen;
import org.jiayuan.platform.Screens;
import org.springframework.stereotype.Component;

/** Writes an event as it is sent: the matter as everybody may read it at this moment, whatever it was when it happened. */
@Component
class WriteEvent {

    private final FindPublished find;
    private final FindUpdates updates;
    private final Screens screens;
    private final PublicAddress site;

    WriteEvent(FindPublished find, FindUpdates updates, Screens screens, PublicAddress site) {
        this.find = find;
        this.updates = updates;
        this.screens = screens;
        this.site = site;
    }

    /** The body; empty if there is nothing to tell, since it is not public any more and that is told by itself. */
    Optional<byte[]> of(Delivery delivery, Webhook webhook, Instant now) {
        var look = new Look(webhook.english() ? Locale.ENGLISH : Look.CHINESE, false, Look.Shade.AUTO);
        var screen = screens.ofEverybody(look, "/", now);
        var matter = find.withIds(List.of(delivery.matter()), screen).stream()
                .filter(Published::shown)
                .findFirst();
        boolean hidden = delivery.type() == Delivery.Type.HIDDEN;
        if (matter.isPresent() == hidden) {
            return Optional.empty();
        }
        var event = MatterEvent.of(
                delivery.id().toString(),
                delivery.type().code(),
                delivery.at(),
                Published.code(delivery.matter()),
                matter.map(found -> MatterAnswer.of(found, site.saidOrLocal())).orElse(null),
                update(delivery, screen).orElse(null));
        return Optional.of(Json.of(event).text().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<FindUpdates.Update> update(Delivery delivery, Screen screen) {
        if (delivery.sequence() == null) {
            return Optional.empty();
        }
        int sequence = Objects.requireNonNull(delivery.sequence());
        var step = new Filter(List.of(), List.of(delivery.matter()), delivery.at(), delivery.at(), 0);
        return updates.of(step, 20, screen).stream()
                .filter(update -> update.sequence() == sequence)
                .findFirst();
    }
}
