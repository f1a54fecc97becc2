package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jiayuan.JiayuanTest;
import org.jiayuan.identity.Phone;
import org.jiayuan.matter.OpenMatter.NewMatter;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A message to a reporter's phone is in the language in which she wrote. */
@JiayuanTest
class MessageLanguageTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient database;

    @Autowired
    Vault vault;

    @Autowired
    OpenMatter open;

    @Autowired
    AddFollower add;

    @Autowired
    List<Job> jobs;

    private void report(String number, String language) {
        var phone = new Phone(number);
        open.of(
                new NewMatter(
                        Street.CATTLE,
                        Kind.COMPLAINT,
                        "suggestion",
                        About.NOBODY,
                        Channel.WEB,
                        false,
                        new MatterPlace(Street.CATTLE, "01", null, null, MatterPlace.Source.CELL, "村口", null),
                        new Reporter(
                                null,
                                "Lychee",
                                null,
                                phone.seal(vault),
                                phone.index(vault),
                                phone.tailIndex(vault),
                                language,
                                null),
                        "The bench is broken",
                        null,
                        number,
                        null,
                        Enclosed.NOTHING,
                        true,
                        true,
                        null),
                new Act(Actor.ANYONE, Street.when("2026-03-02T10:00")));
    }

    private String sent(String number) throws InterruptedException {
        var deliver = jobs.stream()
                .filter(job -> job.name().equals("notice.deliver"))
                .findFirst()
                .orElseThrow();
        for (int waited = 0; waited < 100; waited++) {
            deliver.run(Instant.now());
            var found = database
                    .sql("SELECT phone, text FROM notice.outbox")
                    .query((row, at) -> vault.open("notice.text", Rows.sealed(row, "phone"))
                            + vault.open("notice.text", Rows.sealed(row, "text")))
                    .list()
                    .stream()
                    .filter(text -> text.startsWith(number))
                    .findFirst();
            if (found.isPresent()) {
                return found.get();
            }
            Thread.sleep(50);
        }
        return "";
    }

    @Test
    void a_neighbour_reads_the_language_in_which_she_followed() throws InterruptedException {
        var street = Street.in(context);
        var id = street.report(Street.CATTLE, "长椅坏了", "2026-03-02T10:00");
        var act = new Act(Actor.ANYONE, Street.when("2026-03-02T11:00"));
        for (var one : Map.of("en", "13766660003", "zh-CN", "13766660004").entrySet()) {
            var follower = "visitor:" + one.getKey();
            add.to(id, follower, one.getKey(), act);
            database.sql("UPDATE matter.followers SET phone = ? WHERE community_code = ? AND follower = ?")
                    .params(new Phone(one.getValue()).seal(vault).bytes(), Street.CATTLE, follower)
                    .update();
        }
        street.send(id, street.bureau, "2026-03-02T12:00");
        street.answer(id, street.mason, "2026-03-02T13:00", "2026-03-03T10:00");
        assertThat(sent("13766660003")).contains("was answered");
        assertThat(sent("13766660004")).contains("答复").doesNotContain("answered");
    }

    @Test
    void each_reads_her_own_language() throws InterruptedException {
        Street.in(context);
        report("13766660001", "en");
        report("13766660002", "zh-CN");
        assertThat(sent("13766660001")).contains("March").doesNotContain("月");
        assertThat(sent("13766660002")).contains("月").doesNotContain("March");
    }
}
