package org.jiayuan.matter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
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
    void each_reads_her_own_language() throws InterruptedException {
        Street.in(context);
        report("13766660001", "en");
        report("13766660002", "zh-CN");
        assertThat(sent("13766660001")).contains("March").doesNotContain("月");
        assertThat(sent("13766660002")).contains("月").doesNotContain("March");
    }
}
