package org.jiayuan.archive;

import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.Removals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what was sent with a form that is not complete yet. */
@Service
public class DiscardAttachment {

    private final Attachments attachments;
    private final Removals removals;

    DiscardAttachment(Attachments attachments, Removals removals) {
        this.attachments = attachments;
        this.removals = removals;
    }

    /**
     * Discards it.
     *
     * @throws org.jiayuan.shared.NotFound if its sender has another token, or it belongs to a record already
     */
    @Transactional
    public void of(AttachmentId id, StagingToken token) {
        var attachment = attachments.getStaged(id, token);
        removals.add(Attachment.keys(id, attachment.file().mediaType()));
        attachments.delete(attachment);
    }
}
