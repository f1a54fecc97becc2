package org.jiayuan.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jiayuan.platform.CallOutside;
import org.jiayuan.platform.CallOutside.Sent;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.platform.Patience;
import org.jiayuan.platform.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Sends what waits, to several webhooks at once and to each in order. One that does not take something is left alone for
 * a while, so that it neither holds up the others nor is overrun when it comes back.
 */
@Component
class DeliverEvents implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(DeliverEvents.class);
    private static final int AT_ONCE = 20;
    private static final int SIDE_BY_SIDE = 6;

    /** Longer than a batch can take, at ten seconds a call. */
    private static final Duration HOLD = Duration.ofMinutes(5);

    /** How long an event waits to be taken; while others were tried its own time passes too. */
    private static final Duration LIFE = Duration.ofDays(1);

    /** How long one webhook is served in one go, before it is the others' turn. */
    private static final Duration TURN = Duration.ofMinutes(1);

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final WriteEvent write;
    private final CallOutside outside;
    private final Vault vault;
    private final Clock clock;

    DeliverEvents(
            Webhooks webhooks, Deliveries deliveries, WriteEvent write, CallOutside outside, Vault vault, Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.write = write;
        this.outside = outside;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "webhook.deliver";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(5);
    }

    @Override
    public void run(Instant now) {
        var waiting = deliveries.due(now);
        if (waiting.isEmpty()) {
            return;
        }
        var places = new Semaphore(SIDE_BY_SIDE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            waiting.forEach(id -> threads.submit(() -> {
                places.acquireUninterruptibly();
                try {
                    webhooks.find(id).filter(Webhook::live).ifPresent(webhook -> serve(webhook, now));
                } catch (RuntimeException failure) {
                    LOG.warn("a webhook was not served and will be later", failure);
                } finally {
                    places.release();
                }
            }));
        }
    }

    private void serve(Webhook webhook, Instant began) {
        var secrets = webhooks.secrets(webhook.id(), clock.instant()).stream()
                .map(one -> vault.open(Webhooks.SECRET, one))
                .toList();
        var end = clock.instant().plus(TURN);
        boolean more = true;
        while (more && clock.instant().isBefore(end)) {
            var taken = deliveries.take(webhook.id(), AT_ONCE, began, HOLD);
            more = sendAll(webhook, secrets, taken) && taken.size() == AT_ONCE;
        }
    }

    /** Sends them one after the other; after one that is not taken it gives the rest back. */
    private boolean sendAll(Webhook webhook, List<String> secrets, List<Delivery> taken) {
        for (int i = 0; i < taken.size(); i++) {
            var delivery = taken.get(i);
            var now = clock.instant();
            var failure = send(webhook, secrets, delivery, now);
            if (failure.isEmpty()) {
                deliveries.done(delivery.id(), now);
                continue;
            }
            boolean over = delivery.since().isBefore(now.minus(LIFE));
            var next = over ? Optional.<Instant>empty() : Patience.next(delivery.tries(), now);
            deliveries.failed(delivery.id(), failure.get(), next.orElse(null), now);
            var rest = taken.subList(i + 1, taken.size()).stream()
                    .map(Delivery::id)
                    .toList();
            deliveries.park(webhook.id(), now.minus(LIFE), failure.get(), now);
            deliveries.giveBack(rest, next.orElse(now.plus(Duration.ofMinutes(1))));
            return false;
        }
        return true;
    }

    /** What went wrong, in a word; empty if it was taken. */
    private Optional<String> send(Webhook webhook, List<String> secrets, Delivery delivery, Instant now) {
        var body = write.of(delivery, webhook, now);
        if (body.isEmpty()) {
            return Optional.empty();
        }
        try {
            var answer = outside.of(
                    Sent.bringing(webhook.url(), headers(secrets, delivery.id(), now, body.get()), body.get(), 0));
            return answer.good() ? Optional.empty() : Optional.of(Integer.toString(answer.status()));
        } catch (OutsideFailed failed) {
            return Optional.of(failed.why().name());
        }
    }

    private static Map<String, String> headers(List<String> secrets, UUID id, Instant now, byte[] body) {
        return Map.of(
                "Content-Type",
                "application/json; charset=utf-8",
                "webhook-id",
                id.toString(),
                "webhook-timestamp",
                Long.toString(now.getEpochSecond()),
                "webhook-signature",
                Signature.of(secrets, id.toString(), now, body));
    }
}
