package org.jiayuan.matter.web;

import java.util.Locale;
import java.util.UUID;
import org.jiayuan.archive.Size;
import org.jiayuan.matter.ReadPhoto;
import org.jiayuan.platform.FileAnswer;
import org.jiayuan.shared.Act;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /desk/matters/{code}/{reference}/photos/{photo}}: a photo as it was sent, for those who work with it. */
@Controller
class PhotoDeskController {

    private final ReadPhoto read;

    PhotoDeskController(ReadPhoto read) {
        this.read = read;
    }

    @GetMapping("/desk/matters/{code}/{reference}/photos/{photo:[0-9a-f-]{36}}/{size:full|small}")
    ResponseEntity<byte[]> show(
            @PathVariable String code,
            @PathVariable String reference,
            @PathVariable UUID photo,
            @PathVariable String size,
            Act act) {
        var content =
                read.forStaff(DeskMoves.id(code, reference), photo, Size.valueOf(size.toUpperCase(Locale.ROOT)), act);
        return FileAnswer.personal(content.bytes(), content.mediaType(), content.disposition());
    }
}
