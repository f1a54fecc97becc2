package org.jiayuan.archive;

import java.util.Map;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.Removals;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a released picture down: nobody sees it from now on but those who work with it, and its public files go. */
@Service
public class WithdrawAttachment {

    private final Attachments attachments;
    private final Removals removals;
    private final AuditLog log;

    WithdrawAttachment(Attachments attachments, Removals removals, AuditLog log) {
        this.attachments = attachments;
        this.removals = removals;
        this.log = log;
    }

    /**
     * Withdraws it; nothing happens if it is not released.
     *
     * @param owner the record it belongs to
     */
    @Transactional
    public void of(AttachmentId id, String owner, Act act) {
        var attachment = attachments.get(id, owner);
        if (attachment.isReleased()) {
            removals.add(attachment.releasedKeys());
            attachment.withdraw();
            log.write(act, attachments.save(attachment).entry("archive.withdraw", Map.of()));
        }
    }
}
