package org.jiayuan.archive;

import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;

/** Opens an attachment as it was sent, for those who work with the record it belongs to and for who sent it. */
@Service
public class ReadAttachment {

    private final Attachments attachments;
    private final OpenFile open;

    ReadAttachment(Attachments attachments, OpenFile open) {
        this.attachments = attachments;
        this.open = open;
    }

    /**
     * Opens it; the reading is written down first.
     *
     * @param owner the record, {@code matter/2026-418}
     * @param purpose what for
     * @throws org.jiayuan.shared.NotFound if it does not belong to that record
     */
    public Content of(AttachmentId id, String owner, Size size, Purpose purpose, Act act) {
        var attachment = attachments.get(id, owner);
        return open.of(attachment, size, owner, purpose, act);
    }
}
