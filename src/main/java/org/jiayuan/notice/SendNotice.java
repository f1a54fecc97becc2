package org.jiayuan.notice;

import java.time.Instant;
import java.util.UUID;
import org.jiayuan.platform.Json;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Uuid7;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a notice where its person finds it, and queues the message, in the running transaction. */
@Service
public class SendNotice {

    private final JdbcClient database;
    private final Silence silence;

    SendNotice(JdbcClient database, Silence silence) {
        this.database = database;
        this.silence = silence;
    }

    /**
     * Sends it.
     *
     * @param cause what it is sent for, as an id: the same notice for the same cause is sent once, however often the
     *     event arrives
     */
    @Transactional
    public void of(Notice notice, UUID cause, Instant at) {
        if (notice.recipient().startsWith(Notice.ACCOUNT)) {
            keep(notice, UUID.fromString(notice.recipient().substring(Notice.ACCOUNT.length())), cause, at);
        }
        if (notice.message() && !silenced(notice.recipient())) {
            queue(notice, cause, at);
        }
    }

    /** Whether she has asked for no messages to her phone. */
    private boolean silenced(String recipient) {
        return recipient.startsWith(Notice.ACCOUNT)
                && silence.wanted(UUID.fromString(recipient.substring(Notice.ACCOUNT.length())));
    }

    private void keep(Notice notice, UUID account, UUID cause, Instant at) {
        database.sql("""
                        INSERT INTO notice.notices (account_id, id, cause, key, args, link, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (account_id, cause, key) DO NOTHING
                        """)
                .params(
                        account,
                        Uuid7.at(at),
                        cause,
                        notice.key(),
                        Json.of(notice.values()).column(),
                        notice.link(),
                        Rows.at(at))
                .update();
    }

    private void queue(Notice notice, UUID cause, Instant at) {
        database.sql("""
                        INSERT INTO notice.messages (id, cause, recipient, community_code, key, args, at, next_try)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (cause, recipient, key) DO NOTHING
                        """)
                .params(
                        Uuid7.at(at),
                        cause,
                        notice.recipient(),
                        notice.community(),
                        notice.key(),
                        Json.of(notice.values()).column(),
                        Rows.at(at),
                        Rows.at(at))
                .update();
    }
}
