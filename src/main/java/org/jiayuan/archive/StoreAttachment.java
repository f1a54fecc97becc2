package org.jiayuan.archive;

import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.file.FileKey;
import org.jiayuan.archive.file.FileKey.Part;
import org.jiayuan.archive.file.SealedFiles;
import org.jiayuan.archive.image.Format;
import org.jiayuan.archive.image.PdfFile;
import org.jiayuan.archive.image.Refused;
import org.jiayuan.platform.Vault;
import org.jiayuan.shared.Act;
import org.jiayuan.shared.Uuid7;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes in a file that somebody sends, before what it belongs to exists.
 *
 * <p>Of a picture what was sent is not kept: it is decoded, turned upright and written anew, so that where and with what
 * it was taken does not come along. A document is kept as it is.
 */
@Service
public class StoreAttachment {

    private static final int LONGEST_NAME = 120;

    private final Attachments attachments;
    private final SealedFiles files;
    private final Darkroom darkroom;
    private final VirusScanner scanner;
    private final Vault vault;
    private final Turns turns;
    private final TransactionOperations transactions;

    StoreAttachment(
            Attachments attachments,
            SealedFiles files,
            Darkroom darkroom,
            VirusScanner scanner,
            Vault vault,
            Turns turns,
            TransactionOperations transactions) {
        this.attachments = attachments;
        this.files = files;
        this.darkroom = darkroom;
        this.scanner = scanner;
        this.vault = vault;
        this.turns = turns;
        this.transactions = transactions;
    }

    /**
     * Stores it. The work on the picture is done outside of any transaction of its own; call it before yours begins.
     *
     * @throws FileIsRefused if it is nothing that is kept here
     * @throws TooManyAttachments if its sender has sent as many as she may
     */
    public Attachment of(Upload upload, Allowance allowance, Act act) {
        checkCount(upload, allowance);
        try {
            var format = Format.of(upload.bytes());
            scanner.check(upload.bytes());
            var id = new AttachmentId(upload.community(), Uuid7.at(act.at()));
            var file = format == Format.PDF ? document(id, upload, act) : picture(id, upload, format, act);
            var attachment = Attachment.staged(id, file, upload.token());
            return transactions.execute(status -> {
                turns.take(upload.community(), upload.token().digest());
                checkCount(upload, allowance);
                return attachments.save(attachment);
            });
        } catch (Refused refused) {
            throw new FileIsRefused(allowance.field(), refused.reason());
        }
    }

    private void checkCount(Upload upload, Allowance allowance) {
        int staged =
                attachments.staged(upload.community(), upload.token().digest()).size();
        allowance.check(staged + 1);
    }

    private SentFile picture(AttachmentId id, Upload upload, Format format, Act act) {
        var prints = darkroom.develop(upload.bytes(), format);
        for (var size : Size.values()) {
            files.put(new FileKey(id.communityCode(), id.id(), size.kept()), prints.of(size));
        }
        return SentFile.picture(prints.full().length, prints.width(), prints.height(), act);
    }

    private SentFile document(AttachmentId id, Upload upload, Act act) {
        PdfFile.check(upload.bytes());
        files.put(new FileKey(id.communityCode(), id.id(), Part.DOCUMENT), upload.bytes());
        return SentFile.document(upload.bytes().length, vault.seal(SentFile.NAME, readable(upload.name())), act);
    }

    /** What the sender calls it, without the folders it lay in and what cannot be shown. */
    private static String readable(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        int end = last.offsetByCodePoints(0, Math.min(LONGEST_NAME, last.codePointCount(0, last.length())));
        return last.substring(0, end);
    }
}
