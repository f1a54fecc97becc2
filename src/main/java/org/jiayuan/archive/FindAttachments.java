package org.jiayuan.archive;

import java.util.List;
import org.springframework.stereotype.Component;

/** Which attachments there are, in the order they were sent. Says what they are and opens none. */
@Component
public class FindAttachments {

    private final Attachments attachments;

    FindAttachments(Attachments attachments) {
        this.attachments = attachments;
    }

    /** Those of a record. */
    public List<Attachment> ofOwner(String community, String owner) {
        return attachments.ofOwner(community, owner);
    }

    /** Those sent so far with a form that is not complete yet. */
    public Tray staged(String community, StagingToken token) {
        return new Tray(community, token, attachments.staged(community, token.digest()));
    }
}
