package org.jiayuan.journeys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jiayuan.Jiayuan;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The program as one of several nodes, with one job more that writes down who did it and when. */
final class NodeProgram {

    private NodeProgram() {}

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(Jiayuan.class, Tick.class).run(arguments);
    }

    /** Takes a while, every second, and must never be done by two at a time. */
    static final class Tick implements Job {

        private final JdbcClient database;
        private final Clock clock;
        private final long node = ProcessHandle.current().pid();

        Tick(JdbcClient database, Clock clock) {
            this.database = database;
            this.clock = clock;
            database.sql("CREATE TABLE IF NOT EXISTS public.ticks (node bigint, began timestamptz, ended timestamptz)")
                    .update();
        }

        @Override
        public String name() {
            return "test.tick";
        }

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public void run(Instant now) {
            try {
                TimeUnit.MILLISECONDS.sleep(300);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
            database.sql("INSERT INTO public.ticks (node, began, ended) VALUES (?, ?, ?)")
                    .params(node, Rows.at(now), Rows.at(clock.instant()))
                    .update();
        }
    }
}
