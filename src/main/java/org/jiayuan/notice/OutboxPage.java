package org.jiayuan.notice;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.platform.Rows;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where there is no gateway: messages are kept, sealed, for the development page that shows them. */
final class OutboxPage implements MessageSender {

    static final String PURPOSE = "notice.text";
    private static final String CHAIN = "000000000000";

    private final JdbcClient database;
    private final Vault vault;
    private final ReadPersonalData read;
    private final Clock clock;

    OutboxPage(JdbcClient database, Vault vault, ReadPersonalData read, Clock clock) {
        this.database = database;
        this.vault = vault;
        this.read = read;
        this.clock = clock;
    }

    /**
     * A message as the page shows it.
     *
     * @param phone the whole number: the page is for development only
     */
    public record Kept(Instant at, String phone, String text) {}

    @Override
    public void send(String phone, String text) {
        database.sql("INSERT INTO notice.outbox (id, at, phone, text) VALUES (?, ?, ?, ?)")
                .params(
                        Uuid7.at(clock.instant()),
                        Rows.at(clock.instant()),
                        vault.seal(PURPOSE, phone).bytes(),
                        vault.seal(PURPOSE, text).bytes())
                .update();
    }

    /** The latest messages, newest first. */
    List<Kept> latest(Act act, int most) {
        var opened = read.of(act, Reading.program(CHAIN, "outbox", null, "phone", "text"));
        return database.sql("SELECT at, phone, text FROM notice.outbox ORDER BY id DESC LIMIT ?")
                .param(most)
                .query((row, number) -> new Kept(
                        Rows.instant(row, "at"),
                        opened.text(PURPOSE, Rows.sealed(row, "phone")),
                        opened.text(PURPOSE, Rows.sealed(row, "text"))))
                .list();
    }
}
