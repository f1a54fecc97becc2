package org.jiayuan.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** What waits behind the pages, for who watches: events that were not handled yet, and jobs that fail or are late. */
@Component
class Backlog implements MeterBinder {

    private final JdbcClient database;
    private final List<Watched> others;

    Backlog(JdbcClient database, List<Watched> others) {
        this.database = database;
        this.others = List.copyOf(others);
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "jiayuan.events.waiting", "Events that were not handled yet", """
                SELECT count(*) FROM platform.event_publication WHERE completion_date IS NULL
                """);
        gauge(registry, "jiayuan.events.oldest.seconds", "Age of the oldest event that was not handled yet", """
                SELECT coalesce(extract(epoch FROM clock_timestamp() - min(publication_date)), 0)
                FROM platform.event_publication WHERE completion_date IS NULL
                """);
        gauge(registry, "jiayuan.jobs.failing", "Jobs whose last run failed", """
                SELECT count(*) FROM platform.scheduled_tasks WHERE consecutive_failures > 0
                """);
        gauge(registry, "jiayuan.jobs.late.seconds", "How late the latest job is", """
                SELECT coalesce(greatest(0, extract(epoch FROM clock_timestamp() - min(execution_time))), 0)
                FROM platform.scheduled_tasks WHERE NOT picked
                """);
        others.forEach(one -> gauge(registry, one.name(), one.says(), one.sql()));
    }

    private void gauge(MeterRegistry registry, String name, String says, String sql) {
        Gauge.builder(name, () -> ask(sql)).description(says).register(registry);
    }

    private Number ask(String sql) {
        try {
            return database.sql(sql).query(Double.class).single();
        } catch (DataAccessException | CannotCreateTransactionException away) {
            return Double.NaN;
        }
    }
}
