package org.jiayuan.site;

import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Lets this node catch up with the generations every few seconds: each node does it for itself, so it is no job. */
@Component
class WatchGenerations implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WatchGenerations.class);
    private static final Duration PAUSE = Duration.ofSeconds(3);

    private final Generations generations;
    private final Clock clock;
    private @Nullable Thread thread;

    WatchGenerations(Generations generations, Clock clock) {
        this.generations = generations;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofVirtual().name("generations").start(this::watch);
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                try {
                    generations.catchUp(clock.instant());
                } catch (DataAccessException unreachable) {
                    LOG.warn("the generations of pages cannot be read now");
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        if (thread != null) {
            thread.interrupt();
            thread = null;
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
