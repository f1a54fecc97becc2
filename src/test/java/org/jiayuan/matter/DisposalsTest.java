package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jiayuan.JiayuanTest;
import org.jiayuan.Proves;
import org.jiayuan.matter.Matter.MatterId;
import org.jiayuan.platform.Job;
import org.jiayuan.privacy.Disposal;
import org.jiayuan.privacy.Disposals;
import org.jiayuan.privacy.RecordKind;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.jiayuan.shared.Grant;
import org.jiayuan.shared.NotFound;
import org.jiayuan.shared.Role;
import org.jiayuan.shared.RuleBroken;
import org.jiayuan.shared.Scope;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is destroyed when its time is over, who approves, and what stays. */
@JiayuanTest
@Proves(Disposals.class)
class DisposalsTest {

    /** Three years and some days after the matter below; before everything else that tests close. */
    private static final String LATER = "2016-03-20T10:00";

    @Autowired
    ApplicationContext beans;

    @Autowired
    Disposals disposals;

    @Autowired
    JdbcClient database;

    @Autowired
    List<Job> jobs;

    private static Act admin(int number, Role... roles) {
        var grants = List.of(roles).stream()
                .map(role -> new Grant(role, new UUID(7, 7), new Scope(List.of("440305")), "*"))
                .toList();
        return new Act(new Actor.Person(new UUID(7, 70 + number), grants), Street.when(LATER));
    }

    /** A matter that was closed on that day. */
    private MatterId closed(Street street, String text, String day) {
        var id = street.report(Street.CATTLE, text, About.NOBODY, "13955568001", "2026-05-11T09:00");
        database.sql("""
                        UPDATE matter.matters
                        SET closed_at = ?::timestamptz, state = 'CLOSED', clock_state = 'ENDED', next_at = NULL
                        WHERE community_code = ? AND year = ? AND number = ?
                        """)
                .params(day + "T10:00+08:00", id.communityCode(), id.year(), id.number())
                .update();
        return id;
    }

    private Disposal proposed() {
        disposals.propose(Act.ofProgram(Street.when(LATER)));
        return disposals.latest(20).stream()
                .filter(one -> one.kind() == RecordKind.MATTERS && one.endedAt() == null)
                .findFirst()
                .orElseThrow();
    }

    private void carryOut() {
        jobs.stream()
                .filter(job -> job.name().equals("privacy.carry-out-disposals"))
                .findFirst()
                .orElseThrow()
                .run(Street.when(LATER));
    }

    @Test
    void words_go_when_two_have_approved_and_the_list_and_the_log_stay() {
        var street = Street.in(beans);
        var old = closed(street, "旧村口的树倒了", "2013-01-10");
        var young = closed(street, "新村口的树倒了", "2015-01-10");
        int logged = entries(old);
        var disposal = proposed();
        assertThat(disposal.counted()).isEqualTo(1);
        assertThat(disposals.preview(disposal, 10))
                .extracting(due -> due.community() + " " + due.id())
                .containsExactly(Street.CATTLE + " " + old.object());

        assertThatThrownBy(() -> disposals.approve(disposal.id(), admin(9, Role.AUDIT_ADMIN)))
                .isInstanceOf(NotFound.class);
        disposals.approve(disposal.id(), admin(1, Role.SYSTEM_ADMIN));
        carryOut();
        assertThat(words(old)).isPositive();
        assertThatThrownBy(() -> disposals.approve(disposal.id(), admin(1, Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN)))
                .isInstanceOf(RuleBroken.class);
        disposals.approve(disposal.id(), admin(2, Role.SECURITY_ADMIN));
        carryOut();

        assertThat(words(old)).isZero();
        assertThat(words(young)).isPositive();
        var emptied = street.matter(old);
        assertThat(emptied.reporter().phone()).isNull();
        assertThat(emptied.title()).doesNotContain("树");
        assertThat(emptied.state()).isEqualTo(State.CLOSED);
        assertThat(disposals.find(disposal.id()).orElseThrow().state()).isEqualTo("done");
        assertThat(disposals.gone(disposal.id(), null, 10))
                .extracting(Disposals.Gone::record)
                .containsExactly(old.object());
        assertThat(entries(old)).isGreaterThan(logged);
        street.bean(ShowMatter.class)
                .toReporter(old, new Act(Actor.ANYONE, Street.when(LATER)), street.screen("2026-05-12T10:00"));
    }

    private int words(MatterId id) {
        return database.sql("""
                        SELECT count(*) FROM matter.steps
                        WHERE community_code = ? AND year = ? AND number = ? AND words IS NOT NULL
                        """)
                .params(id.communityCode(), id.year(), id.number())
                .query(Integer.class)
                .single();
    }

    private int entries(MatterId id) {
        return database.sql("SELECT count(*) FROM audit.entries WHERE community_code = ? AND object = ?")
                .params(id.communityCode(), id.object())
                .query(Integer.class)
                .single();
    }
}
