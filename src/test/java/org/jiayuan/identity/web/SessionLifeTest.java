package org.jiayuan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Visitor;
import org.jiayuan.identity.AdministrationScenes;
import org.jiayuan.shared.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However busy she is, somebody on the staff signs in anew after half a day. */
@JiayuanTest
class SessionLifeTest {

    @Autowired
    ApplicationContext program;

    @Autowired
    JdbcClient database;

    private void older(Visitor visitor, Duration by) {
        database.sql("UPDATE platform.sessions SET creation_time = creation_time - ? WHERE session_id = ?")
                .params(by.toMillis(), visitor.session())
                .update();
    }

    @Test
    void a_session_of_staff_ends_twelve_hours_after_it_began() {
        var clerk = AdministrationScenes.signedIn(program, Role.CLERK);
        assertThat(clerk.get("/desk")).hasStatusOk();
        older(clerk, Duration.ofHours(11));
        assertThat(clerk.get("/desk")).hasStatusOk();
        older(clerk, Duration.ofMinutes(61));
        assertThat(clerk.get("/desk")).hasStatus(302).hasRedirectedUrl("/staff/sign-in");
        assertThat(clerk.get("/desk").getResponse().getStatus()).isNotEqualTo(200);
    }
}
