package org.jiayuan.archive;

import java.util.List;
import java.util.Optional;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.shared.NotFound;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

/** The attachments. */
interface Attachments extends Repository<Attachment, AttachmentId> {

    Attachment save(Attachment attachment);

    void delete(Attachment attachment);

    Optional<Attachment> findById(AttachmentId id);

    @Query("SELECT * FROM archive.attachments WHERE community_code = :community AND owner = :owner ORDER BY id")
    List<Attachment> ofOwner(String community, String owner);

    @Query("SELECT * FROM archive.attachments WHERE community_code = :community AND token = :digest ORDER BY id")
    List<Attachment> staged(String community, String digest);

    /** @throws NotFound if there is none with that id that belongs to that record */
    default Attachment get(AttachmentId id, String owner) {
        return findById(id)
                .filter(attachment -> owner.equals(attachment.owner()))
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound if there is none with that id whose sender has that token */
    default Attachment getStaged(AttachmentId id, StagingToken token) {
        return findById(id).filter(attachment -> attachment.isStagedWith(token)).orElseThrow(NotFound::new);
    }
}
