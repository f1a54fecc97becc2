package org.jiayuan.archive;

import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;

/** A picture as it would be released now, its masks burnt in: for who decides about it. Nothing is kept of it. */
@Service
public class PreviewRelease {

    private final Attachments attachments;
    private final OpenFile open;
    private final Darkroom darkroom;

    PreviewRelease(Attachments attachments, OpenFile open, Darkroom darkroom) {
        this.attachments = attachments;
        this.open = open;
        this.darkroom = darkroom;
    }

    /**
     * Makes it; the reading is written down first.
     *
     * @param owner the record it belongs to
     * @throws DocumentIsNotShown if it is no picture
     */
    public byte[] of(AttachmentId id, String owner, Act act) {
        var attachment = attachments.get(id, owner).picture();
        var whole = open.of(attachment, Size.FULL, owner, Purpose.HANDLING, act);
        return darkroom.cover(whole.bytes(), attachment.masks()).full();
    }
}
