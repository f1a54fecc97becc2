package org.jiayuan.platform;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.modulith.events.CompletedEventPublications;
import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.stereotype.Component;

/**
 * Delivers events after the transaction that published them, each on a virtual thread, a few at a time. What was not
 * delivered (a listener failed, a node died) is tried again after a while; the table keeps delivered ones for a week.
 */
@Component("applicationTaskExecutor")
public class Outbox implements AsyncTaskExecutor, Job {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final Duration KEPT = Duration.ofDays(7);

    private final ObjectProvider<IncompleteEventPublications> incomplete;
    private final ObjectProvider<CompletedEventPublications> completed;
    private final Duration patience;
    private final AtomicInteger underWay = new AtomicInteger();
    private final Semaphore places = new Semaphore(6);
    private final Executor threads =
            command -> Thread.ofVirtual().name("outbox-", 0).start(command);

    Outbox(
            ObjectProvider<IncompleteEventPublications> incomplete,
            ObjectProvider<CompletedEventPublications> completed,
            PlatformSettings settings) {
        this.incomplete = incomplete;
        this.completed = completed;
        this.patience = settings.outboxPatience();
    }

    @Override
    public void execute(Runnable task) {
        underWay.incrementAndGet();
        threads.execute(() -> {
            places.acquireUninterruptibly();
            try {
                task.run();
            } catch (RuntimeException failure) {
                LOG.warn("an event was not handled and will be tried again", failure);
            } finally {
                places.release();
                underWay.decrementAndGet();
            }
        });
    }

    /** Waits until everything published so far on this node has been delivered. */
    public void drain() {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (underWay.get() > 0) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The outbox does not drain: " + underWay.get() + " left");
            }
            LockSupport.parkNanos(50_000);
        }
    }

    @Override
    public String name() {
        return "platform.outbox";
    }

    @Override
    public Duration every() {
        return patience.dividedBy(2);
    }

    @Override
    public void run(Instant now) {
        incomplete.getObject().resubmitIncompletePublicationsOlderThan(patience);
        completed.getObject().deletePublicationsOlderThan(KEPT);
    }
}
