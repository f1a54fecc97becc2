package org.jiayuan.notice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes what was written to somebody: her notices, and the note of messages to her. */
@Service
public class ForgetPerson {

    private final JdbcClient database;

    ForgetPerson(JdbcClient database) {
        this.database = database;
    }

    /** @param recipient as {@link Notice#recipient()} is written */
    @Transactional
    public void called(String recipient) {
        database.sql("DELETE FROM notice.messages WHERE recipient = ?")
                .param(recipient)
                .update();
        if (recipient.startsWith(Notice.ACCOUNT)) {
            var account = java.util.UUID.fromString(recipient.substring(Notice.ACCOUNT.length()));
            database.sql("DELETE FROM notice.notices WHERE account_id = ?")
                    .param(account)
                    .update();
            database.sql("DELETE FROM notice.silences WHERE account_id = ?")
                    .param(account)
                    .update();
        }
    }
}
