package org.jiayuan.archive;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jiayuan.archive.file.FileKey.Part;
import org.jiayuan.archive.file.SealedFiles;
import org.jiayuan.audit.ReadPersonalData;
import org.jiayuan.audit.Reading;
import org.jiayuan.audit.Reading.Purpose;
import org.jiayuan.shared.Act;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Component;

/** Opens a file that is personal data: first the reading is written down. */
@Component
class OpenFile {

    private static final String UNNAMED = "document.pdf";

    private final ReadPersonalData read;
    private final SealedFiles files;

    OpenFile(ReadPersonalData read, SealedFiles files) {
        this.read = read;
        this.files = files;
    }

    /** @param object the record it belongs to, as it is written down */
    Content of(Attachment attachment, Size size, String object, Purpose purpose, Act act) {
        var key = attachment.key(size);
        var reading = new Reading(
                attachment.id().communityCode(),
                object,
                attachment.file().uploadedBy(),
                List.of(key.part() == Part.DOCUMENT ? "document" : "photo"),
                purpose,
                null);
        var opened = read.of(act, reading);
        return new Content(
                files.open(key, opened),
                attachment.file().mediaType(),
                SealedFiles.etag(key),
                disposition(attachment, opened));
    }

    private static String disposition(Attachment attachment, ReadPersonalData.Opened opened) {
        var sealed = attachment.file().name();
        if (sealed == null) {
            return ContentDisposition.inline().build().toString();
        }
        var name = opened.text(SentFile.NAME, sealed);
        return ContentDisposition.attachment()
                .filename(name.isEmpty() ? UNNAMED : name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
