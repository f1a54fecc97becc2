package org.jiayuan.archive;

import java.util.Map;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.Removals;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes an attachment and all its files for good: its time is over, or the person has asked for it. */
@Service
public class DeleteAttachment {

    private final Attachments attachments;
    private final Removals removals;
    private final AuditLog log;

    DeleteAttachment(Attachments attachments, Removals removals, AuditLog log) {
        this.attachments = attachments;
        this.removals = removals;
        this.log = log;
    }

    /**
     * Deletes it.
     *
     * @param owner the record it belongs to
     * @param reason a word of a kind, {@code retention} or {@code erasure}: it is written down
     */
    @Transactional
    public void of(AttachmentId id, String owner, String reason, Act act) {
        var attachment = attachments.get(id, owner);
        removals.add(Attachment.keys(id, attachment.file().mediaType()));
        removals.add(attachment.releasedKeys());
        attachments.delete(attachment);
        log.write(act, attachment.entry("archive.delete", Map.of("reason", reason)));
    }
}
