package org.jiayuan.archive;

import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.shared.Act;
import org.springframework.stereotype.Service;

/** Opens what was sent with a form that is not complete yet, for who is filling it in. */
@Service
public class ReadStaged {

    private final Attachments attachments;
    private final OpenFile open;

    ReadStaged(Attachments attachments, OpenFile open) {
        this.attachments = attachments;
        this.open = open;
    }

    /**
     * Opens it; the reading is written down first.
     *
     * @throws org.jiayuan.shared.NotFound if its sender has another token, or it belongs to a record already
     */
    public Content of(AttachmentId id, StagingToken token, Size size, Act act) {
        return open.of(attachments.getStaged(id, token), size, "archive/staged", Purpose.OWN, act);
    }
}
