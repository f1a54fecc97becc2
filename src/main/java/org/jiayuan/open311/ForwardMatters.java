package org.jiayuan.open311;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jiayuan.open311.OtherSystem.Refuses;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.OutsideFailed;
import org.jiayuan.platform.Patience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** Sends to other systems what has come to their units, and asks them how it goes. */
@Component
@EnableConfigurationProperties(Open311Settings.class)
class ForwardMatters implements Job {

    private static final Logger LOG = LoggerFactory.getLogger(ForwardMatters.class);
    private static final int AT_ONCE = 60;
    private static final int SIDE_BY_SIDE = 6;
    private static final int LONGEST = 300;

    /** Longer than a batch can take. */
    private static final Duration HOLD = Duration.ofMinutes(10);

    private final Forwards forwards;
    private final Endpoints endpoints;
    private final SendForward send;
    private final HearForward hear;
    private final Clock clock;

    ForwardMatters(Forwards forwards, Endpoints endpoints, SendForward send, HearForward hear, Clock clock) {
        this.forwards = forwards;
        this.endpoints = endpoints;
        this.send = send;
        this.hear = hear;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open311.forward";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(Instant now) {
        List<Forward> due;
        var silent = ConcurrentHashMap.<UUID>newKeySet();
        do {
            due = forwards.take(AT_ONCE, now, HOLD);
            advance(due, silent, Duration.between(clock.instant(), now));
        } while (due.size() == AT_ONCE);
    }

    private void advance(List<Forward> due, Set<UUID> silent, Duration ahead) {
        var places = new Semaphore(SIDE_BY_SIDE);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            due.forEach(forward -> threads.submit(() -> {
                places.acquireUninterruptibly();
                try {
                    advance(forward, silent, clock.instant().plus(ahead));
                } catch (RuntimeException failure) {
                    LOG.warn("a forwarded matter was not advanced and will be later", failure);
                } finally {
                    places.release();
                }
            }));
        }
    }

    private void advance(Forward forward, Set<UUID> silent, Instant now) {
        var endpoint = endpoints.find(forward.unit());
        if (endpoint.isEmpty()) {
            forwards.end(forward, Forward.State.OVER);
            return;
        }
        if (silent.contains(forward.unit())) {
            forwards.later(forward, now.plusSeconds(60));
            return;
        }
        try {
            switch (forward.state()) {
                case WAITING -> send.of(forward, endpoint.get(), now);
                case SENT -> send.number(forward, endpoint.get(), now);
                case OPEN -> hear.of(forward, endpoint.get(), now);
                case DONE, OVER, FAILED -> forwards.end(forward, forward.state());
            }
        } catch (OutsideFailed failed) {
            silent.add(forward.unit());
            failed(forward, failed.why().name(), now);
        } catch (Refuses refuses) {
            var said = String.valueOf(refuses.getMessage());
            failed(forward, "SAID " + said.substring(0, Math.min(said.length(), LONGEST)), now);
        }
    }

    /** What was not taken is given up in the end; what was taken is asked for again and again. */
    private void failed(Forward forward, String failure, Instant now) {
        var next = Patience.next(forward.tries() + 1, now);
        boolean givenUp = next.isEmpty() && forward.state() == Forward.State.WAITING;
        forwards.failed(
                forward,
                givenUp ? Forward.State.FAILED : forward.state(),
                failure,
                givenUp ? null : next.orElse(now.plus(Patience.LONGEST)));
    }
}
