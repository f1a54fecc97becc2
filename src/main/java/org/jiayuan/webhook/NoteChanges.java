package org.jiayuan.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jiayuan.division.Divisions;
import org.jiayuan.matter.FindPublished;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.matter.MatterMoved;
import org.jiayuan.matter.PublicationChanged;
import org.jiayuan.matter.Published;
import org.jiayuan.platform.Look;
import org.jiayuan.platform.Screens;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Puts an event on its way to every webhook that a change concerns, in the transaction of the change: what was
 * acknowledged is told, and what was taken back is not.
 */
@Component
class NoteChanges {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final FindPublished find;
    private final Divisions divisions;
    private final Screens screens;

    NoteChanges(Webhooks webhooks, Deliveries deliveries, FindPublished find, Divisions divisions, Screens screens) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.find = find;
        this.divisions = divisions;
        this.screens = screens;
    }

    @EventListener
    void on(MatterMoved moved) {
        if (moved.forEverybody()) {
            var told = concerned(moved.id().communityCode());
            published(told, moved.id(), moved.at())
                    .filter(Published::shown)
                    .ifPresent(matter -> note(told, matter, Delivery.Type.MOVED, moved.sequence(), moved.at()));
        }
    }

    @EventListener
    void on(PublicationChanged changed) {
        var type = changed.shown() ? Delivery.Type.PUBLISHED : Delivery.Type.HIDDEN;
        var told = concerned(changed.communityCode());
        published(told, changed.id(), changed.at()).ifPresent(matter -> note(told, matter, type, null, changed.at()));
    }

    private List<Webhook> concerned(String community) {
        return webhooks.live().stream()
                .filter(webhook -> divisions.find(webhook.division()).isPresent())
                .filter(webhook -> divisions.scope(webhook.division()).covers(community))
                .toList();
    }

    private java.util.Optional<Published> published(List<Webhook> told, MatterId id, Instant at) {
        return told.isEmpty()
                ? java.util.Optional.empty()
                : find.withIds(List.of(id), screens.ofEverybody(Look.standard(), "/", at)).stream()
                        .findFirst();
    }

    private void note(
            List<Webhook> told, Published matter, Delivery.Type type, @Nullable Integer sequence, Instant at) {
        told.stream()
                .filter(webhook ->
                        webhook.categories().isEmpty() || webhook.categories().contains(matter.category()))
                .forEach(webhook -> deliveries.add(new Delivery(
                        id(webhook.id(), matter, type, sequence, at),
                        webhook.id(),
                        matter.id(),
                        type,
                        sequence,
                        at,
                        at,
                        0)));
    }

    private static UUID id(UUID webhook, Published matter, Delivery.Type type, @Nullable Integer sequence, Instant at) {
        var what = webhook + " " + matter.code() + " " + type + " " + (sequence == null ? at : sequence);
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8));
    }
}
