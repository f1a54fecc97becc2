package org.jiayuan.archive;

import java.util.List;
import java.util.Map;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.Removals;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says what of a picture is covered when it is released. One that is released comes down, for it shows too much. */
@Service
public class MaskAttachment {

    private final Attachments attachments;
    private final Removals removals;
    private final AuditLog log;

    MaskAttachment(Attachments attachments, Removals removals, AuditLog log) {
        this.attachments = attachments;
        this.removals = removals;
        this.log = log;
    }

    /**
     * Puts these masks on it in place of those it had.
     *
     * @param owner the record it belongs to
     * @param version the version that was looked at
     * @throws DocumentIsNotShown if it is no picture
     */
    @Transactional
    public Attachment of(AttachmentId id, String owner, int version, List<Mask> masks, Act act) {
        var attachment = attachments.get(id, owner).seenAs(version).picture();
        attachment.mask(masks);
        if (attachment.isReleased()) {
            removals.add(attachment.releasedKeys());
            attachment.withdraw();
        }
        var saved = attachments.save(attachment);
        log.write(act, saved.entry("archive.mask", Map.of("masks", Integer.toString(masks.size()))));
        return saved;
    }
}
