package org.jiayuan.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.jiayuan.platform.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forgets what was sent a week ago, and what nobody wanted to send again for a month, and secrets whose time is over. */
@Component
class PruneDeliveries implements Job {

    private static final Duration SENT = Duration.ofDays(7);
    private static final Duration PARKED = Duration.ofDays(30);

    private final Deliveries deliveries;
    private final Webhooks webhooks;

    PruneDeliveries(Deliveries deliveries, Webhooks webhooks) {
        this.deliveries = deliveries;
        this.webhooks = webhooks;
    }

    @Override
    public String name() {
        return "webhook.prune";
    }

    @Override
    public @Nullable LocalTime daily() {
        return LocalTime.of(3, 40);
    }

    @Override
    public void run(Instant now) {
        deliveries.forget("SENT", now.minus(SENT));
        deliveries.forget("PARKED", now.minus(PARKED));
        webhooks.forgetOld(now);
    }
}
