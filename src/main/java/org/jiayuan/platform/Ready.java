package org.jiayuan.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The last thing at start: everything is loaded, the jobs begin, and the line that says so is printed. */
@Component
@Order(Ready.LAST)
class Ready implements ApplicationRunner {

    static final int LAST = Integer.MAX_VALUE;

    private static final Logger LOG = LoggerFactory.getLogger(Ready.class);

    private final Scheduler jobs;
    private final PlatformSettings settings;
    private final ApplicationContext context;
    private final PublicAddress address;

    Ready(Scheduler jobs, PlatformSettings settings, ApplicationContext context, PublicAddress address) {
        this.jobs = jobs;
        this.settings = settings;
        this.context = context;
        this.address = address;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (settings.stopWhenReady()) {
            System.exit(SpringApplication.exit(context));
        }
        jobs.start();
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            LOG.info("Jiayuan is ready: {}", address.saidOrLocal());
        }
    }
}
