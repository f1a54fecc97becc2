package org.jiayuan.notice;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.platform.Rows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who wants no messages to her phone; notices in the product she has all the same. */
@Component
public class Silence {

    private final JdbcClient database;

    Silence(JdbcClient database) {
        this.database = database;
    }

    /** Whether she wants none. */
    public boolean wanted(UUID account) {
        return database.sql("SELECT EXISTS (SELECT FROM notice.silences WHERE account_id = ?)")
                .param(account)
                .query(Boolean.class)
                .single();
    }

    /** From now on none; what is queued is not sent. */
    @Transactional
    public void begin(UUID account, Instant at) {
        database.sql("INSERT INTO notice.silences (account_id, since) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .params(account, Rows.at(at))
                .update();
        database.sql("UPDATE notice.messages SET next_try = NULL WHERE recipient = ? AND next_try IS NOT NULL")
                .param(Notice.ACCOUNT + account)
                .update();
    }

    /** From now on messages again. */
    @Transactional
    public void end(UUID account) {
        database.sql("DELETE FROM notice.silences WHERE account_id = ?")
                .param(account)
                .update();
    }
}
