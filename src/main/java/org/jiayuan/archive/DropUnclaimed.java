package org.jiayuan.archive;

import java.time.Duration;
import java.time.Instant;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.Removals;
import org.jiayuan.platform.Job;
import org.jiayuan.platform.Rows;
import org.jiayuan.shared.Rule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Drops what was sent with a form that was never completed. */
@Rule(
        says = "A photo or document that belongs to nothing 24 hours after it was sent is removed.",
        source = "个人信息保护法 art. 19 (kept no longer than needed); the 24 hours are ours")
@Component
class DropUnclaimed implements Job {

    static final Duration KEPT = Duration.ofHours(24);

    private final JdbcClient database;
    private final Removals removals;

    DropUnclaimed(JdbcClient database, Removals removals) {
        this.database = database;
        this.removals = removals;
    }

    @Override
    public String name() {
        return "archive.drop-unclaimed";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(30);
    }

    @Override
    @Transactional
    public void run(Instant now) {
        var dropped = database.sql("""
                        DELETE FROM archive.attachments
                        WHERE state = 'STAGED' AND uploaded_at < ?
                        RETURNING community_code, id, media_type
                        """)
                .param(Rows.at(now.minus(KEPT)))
                .query((row, number) -> Attachment.keys(
                        new AttachmentId(row.getString("community_code"), Rows.uuid(row, "id")),
                        row.getString("media_type")))
                .list();
        dropped.forEach(removals::add);
    }
}
