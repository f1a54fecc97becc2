package org.jiayuan.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jiayuan.shared.Shanghai;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Schedules every {@link Job}: the table of tasks sees to it that one node does it. */
@Configuration(proxyBeanMethods = false)
class JobConfiguration {

    /** A node that is silent for four of these is dead, and the jobs it had taken up are another's. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    @Bean(destroyMethod = "stop")
    Scheduler scheduler(DataSource database, List<Job> jobs, Clock clock) {
        var tasks = jobs.stream().map(job -> task(job, clock)).toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(database))
                .tableName("platform.scheduled_tasks")
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(Duration.ofSeconds(5))
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(4)
                .startTasks(tasks)
                .build();
    }

    private static RecurringTask<Void> task(Job job, Clock clock) {
        var daily = job.daily();
        var schedule = daily != null ? new Daily(Shanghai.ZONE, daily) : FixedDelay.of(job.every());
        return Tasks.recurring(job.name(), schedule).execute((instance, context) -> job.run(clock.instant()));
    }
}
