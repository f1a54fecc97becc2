package org.jiayuan.archive;

import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.SealedFiles;
import org.jiayuan.shared.NotFound;
import org.springframework.stereotype.Service;

/**
 * Opens a picture that was released, for everybody. Nobody is written down: it is published, a person has looked at it,
 * and what must not show is covered in it.
 */
@Service
public class ReadReleased {

    private final Attachments attachments;
    private final SealedFiles files;

    ReadReleased(Attachments attachments, SealedFiles files) {
        this.attachments = attachments;
        this.files = files;
    }

    /**
     * Opens it.
     *
     * @param owner the record it belongs to, whose page shows it
     * @throws NotFound if it does not belong to that record, or is not released
     */
    public PublicPicture of(AttachmentId id, String owner, Size size) {
        var attachment = attachments.get(id, owner);
        var release = attachment.release();
        if (release == null) {
            throw new NotFound();
        }
        var key = new FileKey(id.communityCode(), release.release(), size.released());
        return new PublicPicture(SealedFiles.etag(key), () -> files.openPublic(key));
    }
}
