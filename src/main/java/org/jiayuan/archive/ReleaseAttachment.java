package org.jiayuan.archive;

import java.util.Map;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.Removals;
import org.jiayuan.archive.file.SealedFiles;
import org.jiayuan.audit.AuditLog;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Rule;
import org.jiayuan.shared.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Lets everybody see a picture, its masks burnt in: what they cover is not in the public file. */
@Rule(
        says =
                "A picture is public only after a person with an account has looked at it and released it, as she saw it; "
                        + "a document never is.",
        source = "matter.md, Publication: nothing is public until a person has looked")
@Service
public class ReleaseAttachment {

    private final Attachments attachments;
    private final OpenFile open;
    private final Darkroom darkroom;
    private final SealedFiles files;
    private final Removals removals;
    private final AuditLog log;
    private final TransactionOperations transactions;

    ReleaseAttachment(
            Attachments attachments,
            OpenFile open,
            Darkroom darkroom,
            SealedFiles files,
            Removals removals,
            AuditLog log,
            TransactionOperations transactions) {
        this.attachments = attachments;
        this.open = open;
        this.darkroom = darkroom;
        this.files = files;
        this.removals = removals;
        this.log = log;
        this.transactions = transactions;
    }

    /**
     * Releases it, in place of what was released before. The work on the picture is done outside of any transaction of
     * its own; call it outside of yours, or the community's log is held meanwhile.
     *
     * @param owner the record it belongs to
     * @param version the version that was looked at
     * @throws DocumentIsNotShown if it is no picture
     */
    public Attachment of(AttachmentId id, String owner, int version, Act act) {
        var by = act.by().account();
        if (by == null) {
            throw new IllegalArgumentException("only a person releases");
        }
        var attachment = attachments.get(id, owner).seenAs(version).picture();
        var whole = open.of(attachment, Size.FULL, owner, Purpose.PROGRAM, act);
        var prints = darkroom.cover(whole.bytes(), attachment.masks());
        var release = new Release(Uuid7.at(act.at()), act.at(), by);
        for (var size : Size.values()) {
            files.put(new FileKey(id.communityCode(), release.release(), size.released()), prints.of(size));
        }
        return transactions.execute(status -> release(attachment, release, act));
    }

    private Attachment release(Attachment attachment, Release release, Act act) {
        removals.add(attachment.releasedKeys());
        attachment.release(release);
        var saved = attachments.save(attachment);
        var masks = Integer.toString(saved.masks().size());
        log.write(act, saved.entry("archive.release", Map.of("masks", masks)));
        return saved;
    }
}
