package org.jiayuan.platform;

import java.time.Instant;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Forgets counts that stand in nobody's way any more. */
@Component
class PruneLimits implements Job {

    private final Limits limits;

    PruneLimits(Limits limits) {
        this.limits = limits;
    }

    @Override
    public String name() {
        return "platform.limits";
    }

    @Override
    public @Nullable LocalTime daily() {
        return LocalTime.of(3, 50);
    }

    @Override
    public void run(Instant now) {
        limits.prune();
    }
}
