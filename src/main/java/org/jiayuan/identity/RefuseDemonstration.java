package org.jiayuan.identity;

import org.jiayuan.platform.Installation;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Does not start for real work with accounts in the database whose password a demonstration has printed. */
@Component
@Order(1)
class RefuseDemonstration implements ApplicationRunner {

    private final Installation installation;
    private final JdbcClient database;

    RefuseDemonstration(Installation installation, JdbcClient database) {
        this.installation = installation;
        this.database = database;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (installation.real() && known()) {
            installation.refuse("demonstration");
        }
    }

    private boolean known() {
        return database.sql("SELECT EXISTS (SELECT FROM identity.accounts WHERE demonstration AND closed_at IS NULL)")
                .query(Boolean.class)
                .single();
    }
}
