package org.jiayuan.archive.web;

import java.util.UUID;
import org.jiayuan.archive.Attachment.AttachmentId;
import org.jiayuan.archive.ReadStaged;
import org.jiayuan.archive.Size;
import org.jiayuan.archive.StagingToken;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.shared.Act;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /attachments/{code}/{token}/{id}}: what somebody has chosen for a form she has not sent yet, for her alone. */
@Controller
class StagedController {

    private final ReadStaged read;

    StagedController(ReadStaged read) {
        this.read = read;
    }

    @GetMapping("/attachments/{code:\\d{12}}/{token:[\\w-]{22}}/{id:[0-9a-f-]{36}}")
    ResponseEntity<byte[]> show(@PathVariable String code, @PathVariable String token, @PathVariable UUID id, Act act) {
        var content = read.of(new AttachmentId(code, id), new StagingToken(token), Size.SMALL, act);
        return FileAnswer.personal(content.bytes(), content.mediaType(), content.disposition());
    }
}
